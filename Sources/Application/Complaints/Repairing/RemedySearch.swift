import Checker
import Domain
import Optimiser
import Store

/// Looks for the one change of a plan that would have kept most complaints away: a pupil to another route or vehicle, a
/// route in two, another order. Each is planned again under all norms and judged by the checker, and each complaint is
/// judged again with the changed plan.
struct RemedySearch {
    let store: Workspace
    let effort: Effort

    /// So many routes, with most complaints, and so many of their pupils are tried.
    private static let mostRoutes = 3
    private static let mostPupils = 2
    /// So many remedies are told.
    private static let most = 5

    private struct Route: Hashable {
        let id: Duty.ID
        let direction: Direction
    }

    /// A complaint with the plan that broke a norm.
    private struct Breach {
        let complaint: Complaint
        let pupil: Pupil.ID
        let half: PlannedHalfDay
    }

    private struct Key: Hashable {
        let kind: PlanRemedy.Kind
        let pupil: Pupil.ID?
        let to: Duty.ID?
    }

    private struct Attempt {
        let key: Key
        let option: RepairOption
        let world: RepairWorld
        let breaches: [Breach]
    }

    /// - Parameter reviewed: those whose plan broke a norm are looked at.
    /// - Returns: the one that solves most first; none that solves nothing or breaks a norm that was kept.
    func remedies(_ reviewed: [ReviewedComplaint], _ run: LongRun) throws(Fault) -> [PlanRemedy] {
        var found: [PlanRemedy] = []
        let routes = try breaches(reviewed)
        for (route, breaches) in routes.prefix(Self.mostRoutes) where !run.isStopped {
            let attempts = try attempts(route, breaches)
            let solved = try SolveSeries(store: store, threads: effort.threads).run(
                attempts.flatMap(\.option.allJobs), run)
            let groups = Dictionary(grouping: attempts, by: \.key)
            found += groups.compactMap { remedy($0, $1, route, breaches.count, solved) }
        }
        return Array(found.sorted(by: PlanRemedy.isBetter).prefix(Self.most))
    }

    private func breaches(_ reviewed: [ReviewedComplaint]) throws(Fault) -> [(Route, [Breach])] {
        var promised = try PromisedPlans(store)
        var routes: [Route: [Breach]] = [:]
        for one in reviewed where one.judgement?.verdict == .planBreach {
            guard let pupil = one.complaint.pupil, let direction = one.complaint.direction,
                let duty = try promised.plans(of: one.complaint, direction).plan?.rides[pupil]?.duty,
                let half = try promised.half(of: one.complaint, direction)
            else { continue }
            routes[Route(id: duty, direction: direction), default: []].append(
                Breach(complaint: one.complaint, pupil: pupil, half: half))
        }
        return routes.sorted { left, right in
            (-left.value.count, left.key.id, left.key.direction.rawValue)
                < (-right.value.count, right.key.id, right.key.direction.rawValue)
        }.map { ($0.key, $0.value) }
    }

    private func attempts(_ route: Route, _ breaches: [Breach]) throws(Fault) -> [Attempt] {
        var attempts: [Attempt] = []
        let often = Dictionary(grouping: breaches, by: \.pupil).sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        let plans = Dictionary(grouping: breaches, by: \.half.stored.key).sorted { $0.key < $1.key }
        for (_, own) in plans {
            guard let half = own.first?.half else { continue }
            for (index, pupil) in often.prefix(Self.mostPupils).map(\.key).enumerated() {
                guard
                    let world = RepairWorld(
                        half.stored, matrix: half.matrix, pupil: pupil, ridingDays: Weekday.schoolDays.count),
                    world.own.id == route.id
                else { continue }
                let options = RepairOptions(
                    world: world, granted: half.stored.problem, seconds: effort.secondsLimit ?? 8, seed: effort.seed)
                func add(_ kind: PlanRemedy.Kind, _ option: RepairOption?, _ pupil: Pupil.ID?, to: Duty.ID? = nil) {
                    guard let option else { return }
                    attempts.append(
                        Attempt(
                            key: Key(kind: kind, pupil: pupil, to: to), option: option, world: world, breaches: own))
                }
                for option in options.otherVehicles {
                    add(.movePupil, option, pupil, to: option.replaced.subtracting([world.own.id]).first)
                }
                add(.ownVehicle, options.ownVehicle, pupil)
                // About the whole route: the same for each of its pupils.
                if index == 0 {
                    add(.split, options.split, nil)
                    add(.reorder, options.otherOrder, nil)
                }
            }
        }
        return attempts
    }

    /// nil when it works on no day, or solves nothing.
    private func remedy(
        _ key: Key, _ attempts: [Attempt], _ route: Route, _ complaints: Int, _ solved: SolveSeries.Outcome
    ) -> PlanRemedy? {
        var kept: [Breach] = []
        var costs: [Cents] = []
        var touched: [Pupil.ID: TouchedPupil] = [:]
        for attempt in attempts {
            let (world, option) = (attempt.world, attempt.option)
            guard let planned = option.planned(solved) else { continue }
            // What goes in one vehicle is another order, and no splitting.
            if key.kind == .split, planned.count < 2 { continue }
            let duties = planned + option.rest(world, solved)
            guard
                let repair = world.repair(
                    option.kind, replacing: option.replaced, with: duties, granted: world.problem, bound: nil),
                repair.isSound
            else { continue }
            let healed = healed(attempt, world.changed(replacing: option.replaced, with: duties).plan)
            guard !healed.isEmpty else { continue }
            kept += healed
            costs.append(repair.yearCost)
            for other in repair.touched where touched[other.pupil].map({ $0.ride < other.ride }) ?? true {
                touched[other.pupil] = other
            }
        }
        guard !kept.isEmpty else { return nil }
        return PlanRemedy(
            kind: key.kind, route: CarrierRoute.ID(route.id.text), direction: route.direction, pupil: key.pupil,
            to: key.to.map { CarrierRoute.ID($0.text) }, solved: kept.map(\.complaint.id).sorted(),
            solvedPupils: Set(kept.map(\.pupil)).count, complaints: complaints,
            yearCost: Cents(Rounding.divide(costs.reduce(.zero, +).rawValue, by: costs.count)),
            touched: touched.values.sorted(by: TouchedPupil.isBefore))
    }

    /// Complaints that the changed plan would not have given a ground for.
    private func healed(_ attempt: Attempt, _ plan: HalfDayPlan) -> [Breach] {
        var stored = attempt.world.stored
        stored.plan = plan
        stored.findings = Checker.check(plan, for: stored.problem, matrix: attempt.world.matrix)
        let judged = JudgedPlan(stored, matrix: attempt.world.matrix)
        return attempt.breaches.filter { breach in
            let half = ComplaintCase.Half(direction: judged.direction, plan: judged)
            return Checker.judge(ComplaintCase(complaint: breach.complaint, halves: [half])).verdict != .planBreach
        }
    }
}
