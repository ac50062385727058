import Checker
import Domain
import RoadNetwork
import Store

/// The versions of plans that were promised at a moment, each read and prepared once.
struct PromisedPlans {
    private let store: Workspace
    private let plans: PlanCalendar
    private var prepared: [Promised: JudgedPlan?] = [:]
    private var halves: [StoredPlan.Version: PlannedHalfDay] = [:]

    private struct Promised: Hashable {
        var plan: StoredPlan.Version
        var isLate: Bool
    }

    init(_ store: Workspace) throws(Fault) {
        self.store = store
        plans = PlanCalendar(try store.plans())
    }

    /// The plan that a complaint was promised and the one before it; nil where there is none, or where a pupil was erased
    /// from it. Of several carriers, the one whose plan has the pupil, the route or the school.
    mutating func plans(
        of complaint: Complaint, _ direction: Direction
    ) throws(Fault) -> (plan: JudgedPlan?, previous: JudgedPlan?) {
        var found: (promise: PlanCalendar.Promise, plan: JudgedPlan)?
        for promise in promises(of: complaint, direction) {
            guard let plan = try prepare(promise.plan, isLate: promise.wasStoredLater) else { continue }
            if found == nil || plan.concerns(complaint) { found = (promise, plan) }
            if plan.concerns(complaint) { break }
        }
        guard let found else { return (nil, nil) }
        guard let previous = found.promise.previous else { return (found.plan, nil) }
        return (found.plan, try prepare(previous, isLate: false))
    }

    /// The same plan whole, for who wants to make it again.
    mutating func half(of complaint: Complaint, _ direction: Direction) throws(Fault) -> PlannedHalfDay? {
        guard let plan = try plans(of: complaint, direction).plan else { return nil }
        let key = StoredPlan.Version(plan.id, plan.version)
        if let known = halves[key] { return known }
        guard let stored = try store.plan(key) else { return nil }
        let half = try PlannedHalfDay(reading: stored)
        halves[key] = half
        return half
    }

    /// The exact account of the time of the pupil that a complaint is about, as it was promised.
    mutating func account(of complaint: Complaint) throws(Fault) -> RideAccount? {
        guard let pupil = complaint.pupil, let half = try half(of: complaint, complaint.repairDirection) else {
            return nil
        }
        return Checker.account(of: pupil, in: half.stored.plan, for: half.stored.problem, matrix: half.matrix)
    }

    private func promises(of complaint: Complaint, _ direction: Direction) -> [PlanCalendar.Promise] {
        plans.promises(
            on: complaint.date, direction, at: complaint.promiseMoment(direction).utcText, carrier: complaint.carrier)
    }

    private mutating func prepare(_ summary: PlanSummary, isLate: Bool) throws(Fault) -> JudgedPlan? {
        let key = Promised(plan: summary.key, isLate: isLate)
        if let known = prepared[key] { return known }
        let plan = try judged(summary, isLate: isLate)
        prepared[key] = .some(plan)
        return plan
    }

    private func judged(_ summary: PlanSummary, isLate: Bool) throws(Fault) -> JudgedPlan? {
        guard let stored = try store.plan(summary.key),
            let matrix = try? stored.problem.travelMatrix()
        else { return nil }
        return JudgedPlan(
            stored, matrix: matrix, storedAt: LocalMoment(utc: summary.createdAt), wasStoredLater: isLate)
    }
}

extension JudgedPlan {
    fileprivate func concerns(_ complaint: Complaint) -> Bool {
        if let pupil = complaint.pupil { return asked.contains(pupil) }
        return rides.values.contains { ride in
            complaint.route.map { $0.text == ride.duty.text } ?? (complaint.destination == ride.destination)
        }
    }
}
