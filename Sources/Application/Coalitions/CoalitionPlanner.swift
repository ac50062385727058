import Checker
import Domain
import RoadNetwork
import Store

/// Plans every group of municipalities in both directions.
///
/// Planning together can always imitate planning apart, as long as the vehicles suffice. The search does not know that,
/// so where two parts of a group together are cheaper than what it found for the group, their plans side by side are
/// the group's plan: if the checker finds that they keep all rules, the number of vehicles among them.
struct CoalitionPlanner {
    let store: Workspace
    let game: CoalitionGame
    let date: PlanDate
    let effort: CoalitionEffort

    /// One group in one direction; nobody of the group may ride.
    struct Half: Sendable {
        var problem: HalfDayProblem?
        var job: SolveJob?
        var result: KeptResult?
        /// The plan is that of two parts side by side.
        var isJoined = false

        var cost: Cents { result?.record.cost ?? .zero }
        var bound: Cents { result?.record.bound ?? .zero }
        var isSound: Bool { result?.isSound ?? true }
    }

    struct Outcome: Sendable {
        /// By group: the halves of both directions.
        var halves: [Int: [Half]] = [:]
        var solves = 0
        var done = 0
        var keepingFault: Fault?

        var isComplete: Bool { done == solves }
    }

    func run(_ run: LongRun) throws(Fault) -> Outcome {
        var outcome = Outcome(halves: try halves())
        let jobs = game.groups.flatMap { outcome.halves[$0] ?? [] }.compactMap(\.job)
        // The largest first: what comes last then never keeps one thread busy alone for long.
        let order = jobs.sorted { $0.problem.requests.count > $1.problem.requests.count }
        let solved = try SolveSeries(store: store, threads: effort.threads).run(order, run)
        outcome.keepingFault = solved.keepingFault
        outcome.solves = jobs.count
        outcome.done = jobs.count { solved.results[$0.key] != nil }
        if let fault = jobs.lazy.compactMap({ solved.faults[$0.key] }).first { throw fault }
        guard outcome.isComplete else { return outcome }
        for direction in Direction.allCases.indices {
            for group in game.groups {
                guard var half = outcome.halves[group]?[direction], let job = half.job else { continue }
                half.result = solved.results[job.key]
                try imitate(&half, group, outcome.halves.mapValues { $0[direction] })
                outcome.halves[group]?[direction] = half
            }
        }
        return outcome
    }

    private func halves() throws(Fault) -> [Int: [Half]] {
        var halves: [Int: [Half]] = [:]
        for group in game.groups {
            let region = game.scenarioRegion(group)
            for direction in Direction.allCases {
                let problem = try region.region.halfDay(on: date, direction).problem
                halves[group, default: []].append(Half(problem: problem.requests.isEmpty ? nil : problem))
            }
        }
        let sizes = game.groups.flatMap { halves[$0] ?? [] }.map { $0.problem?.requests.count ?? 0 }
        var efforts = effort.solves(sizes).makeIterator()
        for group in game.groups {
            for index in (halves[group] ?? []).indices {
                guard let effort = efforts.next(), let problem = halves[group]?[index].problem else { continue }
                halves[group]?[index].job = SolveJob(
                    problem, hash: PlanMaker.inputHash(of: problem), effort: effort)
            }
        }
        return halves
    }

    /// Takes over the cheapest pair of parts that beats the group's own plan.
    private func imitate(_ half: inout Half, _ group: Int, _ halves: [Int: Half]) throws(Fault) {
        guard let problem = half.problem, let own = half.result else { return }
        let pairs = CoalitionGame.splits(group).compactMap { first, second -> (Half, Half)? in
            guard let first = halves[first], let second = halves[second], first.isSound, second.isSound,
                !own.isSound || first.cost + second.cost < own.record.cost
            else { return nil }
            return (first, second)
        }
        guard !pairs.isEmpty else { return }
        let matrix = try problem.travelMatrix()
        for (first, second) in pairs.sorted(by: { $0.0.cost + $0.1.cost < $1.0.cost + $1.1.cost }) {
            let parts = [first, second].compactMap { part in
                part.result.flatMap { result in part.problem.map { (plan: result.plan, problem: $0) } }
            }
            guard let plan = PlanJoining.join(parts, for: problem) else { continue }
            let findings = Checker.check(plan, for: problem, matrix: matrix)
            guard !findings.contains(where: { $0.severity == .violation }) else { continue }
            half.isJoined = true
            half.result?.plan = plan
            half.result?.findings = findings
            half.result?.record.cost = first.cost + second.cost
            // The group's own bound was proven for everyone aboard only when its plan left nobody behind.
            half.result?.record.bound =
                own.plan.unplanned.isEmpty ? min(own.record.bound, first.cost + second.cost) : .zero
            return
        }
    }
}
