import Checker
import Domain
import Optimiser
import RoadNetwork
import Store

/// A carrier's half-day as a plan that was judged, with what was filled in and what could not be.
struct CarrierPlan: Sendable {
    var day: CarrierDay
    var half: PlannedHalfDay
    var completions: [RouteCompletion]
    /// Routes with a gap are not in the plan.
    var gaps: [RouteCompleter.Gap]
}

/// Makes plans of carriers' routes, in the region as it is now.
struct CarrierPlanMaker {
    let region: Region
    let store: Workspace

    /// - Parameter days: half-days that are read together with this one: they are not in the workspace yet.
    func make(_ day: CarrierDay, among days: [CarrierDay] = []) throws(Fault) -> CarrierPlan {
        let (whole, findings) = try region.halfDay(on: day.date, day.direction)
        let problem = whole.demand(of: day, elsewhere: try elsewhere(day, days), pupils: region.pupils)
        let matrix = try problem.travelMatrix()
        let completed = RouteCompleter(problem, matrix, pupils: region.pupils).complete(day.routes)
        let cost = DutyMeter(problem, matrix).cost(of: completed.plan)
        let stored = StoredPlan(
            id: day.planName, problem: problem, plan: completed.plan, record: record(day, cost: cost),
            findings: findings + Checker.check(completed.plan, for: problem, matrix: matrix),
            inputHash: PlanMaker.inputHash(of: problem))
        return CarrierPlan(
            day: day, half: PlannedHalfDay(stored: stored, matrix: matrix),
            completions: completed.completions.map { completion in
                var completion = completion
                completion.half = day.planName
                return completion
            }, gaps: completed.gaps)
    }

    /// The half-days of a name that the user typed, made again in the region as it is now.
    ///
    /// - Throws: E-RITTEN-ONBEKEND, with the half-days that there are.
    func plans(of asked: CarrierDayName) throws(Fault) -> [CarrierPlan] {
        let known = try store.carrierDayNames()
        let name = asked.spelled(as: known.compactMap { CarrierDayName($0.text)?.carrier })
        var plans: [CarrierPlan] = []
        for direction in name.directions {
            guard let stored = try store.carrierDay(name.carrier, name.date, direction) else { continue }
            plans.append(try make(stored.day))
        }
        guard plans.isEmpty else { return plans }
        throw Fault(
            code: "E-RITTEN-ONBEKEND", message: "er zijn geen ritten met de naam \(name.text)",
            advice: known.isEmpty
                ? "Lees eerst ritten in: ritwijzer importeer ritten ritten.csv --vervoerder \(name.carrier)"
                : "Misschien bedoelt u een van deze: \(known.prefix(20).map(\.text).joined(separator: ", ")).")
    }

    /// Pupils in the routes of other carriers in the same half-day.
    private func elsewhere(_ day: CarrierDay, _ days: [CarrierDay]) throws(Fault) -> Set<Pupil.ID> {
        let now = days.filter { $0.date == day.date && $0.direction == day.direction }
        let before = try store.carrierDays(on: day.date, day.direction).map(\.day).filter { stored in
            !now.contains { $0.carrier == stored.carrier }
        }
        return (now + before).filter { $0.carrier != day.carrier }.reduce(into: []) { $0.formUnion($1.pupils) }
    }

    private func record(_ day: CarrierDay, cost: Cents) -> SolveRecord {
        SolveRecord(
            seed: 0, secondsLimit: nil, iterationLimit: nil, iterations: 0, ending: .completed, cost: cost,
            bound: .zero,
            boundBasis: .requestShares, programVersion: Optimiser.version,
            notes: ["Deze ritten zijn gemaakt door vervoerder \(day.carrier), niet door Ritwijzer."])
    }
}
