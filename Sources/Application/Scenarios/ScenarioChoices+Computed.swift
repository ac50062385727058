import Domain
import Optimiser
import RoadNetwork

extension Distances {
    /// As plans estimate them.
    static let estimated = EstimateSource(.standard).distances
}

extension ScenarioChoices {
    /// School times and pick-up points by integer programming.
    ///
    /// - Parameters:
    ///   - date: the day on which shifts of school times are tried out, in both directions.
    ///   - effort: for each search of school times as a whole.
    static func computed(on date: PlanDate, effort: Effort, run: LongRun) -> ScenarioChoices {
        ScenarioChoices(
            bells: { search, scenario throws(Fault) in
                let parameters = SolveParameters(
                    seed: effort.seed, secondsLimit: effort.secondsLimit, iterationLimit: effort.iterationLimit,
                    threads: effort.threads)
                let found = try BellTimeSearch(
                    search, parameters: parameters, control: run.control(title: "schooltijden")
                ) { shifts throws(Fault) in
                    let moved = try scenario.moved(shifts)
                    var problems: [HalfDayProblem] = []
                    for direction in Direction.allCases {
                        problems += try moved.halfDays(on: date, direction).map(\.problem)
                    }
                    return problems
                }.find()
                return Choice(found.shifts, notes: [note(search, found)])
            },
            pickups: { change, scenario throws(Fault) in
                let outcome = try PickupChoice(region: scenario.region, change: change).choose()
                return Choice(outcome.assigned, notes: [note(outcome)])
            })
    }

    private static func note(_ search: BellSearch, _ found: BellTimeSearch.Outcome) -> String {
        found.shifts.isEmpty
            ? "Andere schooltijden gaven in \(found.planned) pogingen niets goedkopers."
            : "\(found.shifts.count) van de \(search.destinations.count) bestemmingen krijgen andere schooltijden: de beste van \(found.planned) keuzes die echt zijn gepland. Een nog betere keuze kan bestaan."
    }

    private static func note(_ outcome: PickupChoice.Outcome) -> String {
        let points = Set(outcome.assigned.values.map(\.point.id)).count
        return
            "\(outcome.assigned.count) van de \(outcome.eligible) leerlingen die kunnen lopen, stappen op bij \(points) opstapplaatsen. De keuze is gemaakt met een schatting van de kosten\(outcome.isProven ? "" : ", en is misschien niet de beste")."
    }
}

extension ScenarioRegion {
    /// With other school times; destinations that are not known stay as they are.
    fileprivate func moved(_ shifts: [Destination.ID: Seconds]) throws(Fault) -> ScenarioRegion {
        let changes = shifts.sorted { $0.key < $1.key }.map {
            ScenarioChange.bells(BellShift(destinations: [$0.key], start: $0.value, end: $0.value))
        }
        let applier = ScenarioApplier(distances: .estimated, choices: .none)
        var result = self
        for change in changes { try applier.apply(change, to: &result) }
        return result
    }
}

extension ScenarioChoices {
    /// For changes that leave nothing to be computed, and for a quick look: the rest is refused.
    static let none = ScenarioChoices(
        bells: { _, _ throws(Fault) in throw .onlyWhenPlanned },
        pickups: { _, _ throws(Fault) in throw .onlyWhenPlanned })
}

extension Fault {
    static let onlyWhenPlanned = Fault(
        code: "E-SCENARIO-REKENEN", message: "wat dit scenario doet, blijkt pas als het wordt uitgerekend",
        advice: "Dat kan met: ritwijzer scenario reken")
}
