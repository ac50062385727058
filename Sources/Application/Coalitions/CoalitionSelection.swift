package import Domain
package import Interchange
import RoadNetwork
import Store

/// Whose cost is shared, on which day, and how long the plans may be searched.
package struct CoalitionSelection: Sendable {
    package var workspace: String
    /// nil takes all municipalities of the contract.
    package var municipalities: [Municipality.ID]?
    /// nil takes the day of the latest plan.
    package var date: PlanDate?
    package var effort: CoalitionEffort

    package init(
        workspace: String, municipalities: [Municipality.ID]? = nil, date: PlanDate? = nil, effort: CoalitionEffort
    ) {
        self.workspace = workspace
        self.municipalities = municipalities
        self.date = date
        self.effort = effort
    }

    func planned(_ run: LongRun) throws(Fault) -> CoalitionOutcome {
        let store = try Workspace.open(at: workspace, mode: .write)
        let region = try store.region()
        let game = try CoalitionGame(region, chosen: municipalities)
        let date = try store.chosenDate(date)
        let planner = CoalitionPlanner(store: store, game: game, date: date, effort: effort)
        let planned = try planner.run(run)
        try? store.log(.compared, count: planned.done)
        return try CoalitionOutcome(planned, game: game, date: date, basis: YearBasis(region.contract))
    }
}

/// `verdeel`: what planning together saves, and what each municipality pays by each key.
package struct ShareVerb: Sendable {
    private let selection: CoalitionSelection

    package init(selection: CoalitionSelection) { self.selection = selection }

    package func run(_ run: LongRun) throws(Fault) -> CoalitionOutcome { try selection.planned(run) }
}

package struct CoalitionOutcome: Outcome {
    package var date: PlanDate
    package var basis: YearBasis
    /// nil when the series was stopped before every coalition was planned.
    package var coalitions: Coalitions?
    package var done: Int
    package var solves: Int
    /// Dutch, one sentence each: what the reader of the figures must know.
    package var notes: [String]
    package let verdict: Verdict
    private let keepingFault: Fault?

    init(
        _ planned: CoalitionPlanner.Outcome, game: CoalitionGame, date: PlanDate, basis: YearBasis
    ) throws(Fault) {
        self.date = date
        self.basis = basis
        done = planned.done
        solves = planned.solves
        keepingFault = planned.keepingFault
        notes = CoalitionOutcome.notes(planned, game)
        let isBroken = planned.halves.values.joined().contains { $0.result.map { $0.violations > 0 } ?? false }
        verdict = !planned.isComplete ? .interrupted : isBroken ? .violations : .fine
        guard planned.isComplete else { return }
        let plans = game.groups.map { group in
            let halves = planned.halves[group] ?? []
            return Coalitions.Plan(
                members: game.members(group), yearCost: basis.schoolDays * halves.map(\.cost).reduce(.zero, +),
                yearBound: basis.schoolDays * halves.map(\.bound).reduce(.zero, +),
                isSound: halves.allSatisfy(\.isSound))
        }
        coalitions = try Coalitions(uses: CoalitionOutcome.uses(planned, game), plans: plans)
    }

    /// What each uses when all plan together; nothing for who has no pupils that day.
    private static func uses(
        _ planned: CoalitionPlanner.Outcome, _ game: CoalitionGame
    ) throws(Fault) -> [Coalitions.Use] {
        let everyone = (1 << game.municipalities.count) - 1
        var parts: [ScenarioResult.Part] = []
        for half in planned.halves[everyone] ?? [] {
            guard let problem = half.problem, let result = half.result else { continue }
            parts.append(
                ScenarioResult.Part(
                    stored: StoredPlan(
                        id: .init("samen \(problem.direction.rawValue)"), problem: problem, plan: result.plan,
                        record: result.record, findings: result.findings, inputHash: result.key.problemHash),
                    matrix: try problem.travelMatrix()))
        }
        let together = ScenarioResult(scenario: .asItIs, input: game.scenarioRegion(everyone), parts: parts)
        let known = Coalitions.Use.of(together)
        return game.municipalities.map { municipality in
            known.first { $0.municipality == municipality }
                ?? Coalitions.Use(municipality: municipality, pupils: 0, directLength: 0, rideTime: 0)
        }
    }

    private static func notes(_ planned: CoalitionPlanner.Outcome, _ game: CoalitionGame) -> [String] {
        var notes = [
            "Elke groep van gemeenten is apart gepland, met alle voertuigen van het contract. De plannen zijn de beste "
                + "die in de tijd zijn gevonden; een verdeling is zo goed als die plannen."
        ]
        let joined = planned.halves.values.joined().count(where: \.isJoined)
        if joined > 0 {
            notes.append(
                "Bij \(joined) van de \(planned.solves) plannen was apart rijden goedkoper dan wat samen is gevonden. "
                    + "Daar staan de aparte plannen naast elkaar, na controle van alle regels.")
        }
        let unsound = planned.halves.values.count { !$0.allSatisfy(\.isSound) }
        if planned.isComplete, unsound > 0 {
            notes.append(
                "Bij \(unsound) van de \(game.groups.count) groepen heeft iemand geen rit of is een norm niet gehaald. "
                    + "Hun kosten zijn daardoor te laag, en de verdeling is niet zuiver.")
        }
        if game.othersPupils > 0 {
            notes.append("\(game.othersPupils) leerlingen van andere gemeenten zijn buiten beschouwing gelaten.")
        }
        return notes
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "verdeel", isFine: verdict == .fine,
            faults: [keepingFault, coalitions == nil ? .stopped : nil].compactMap(\.self),
            result: .fields([
                "date": .string(date.description), "schoolDays": .integer(basis.schoolDays),
                "done": .integer(done), "solves": .integer(solves),
                "coalitions": coalitions.map(\.json), "notes": .array(notes.map { .string($0) }),
            ]))
    }
}
