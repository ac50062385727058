package import Domain
import RoadNetwork
package import Store

/// What was driven beside what was promised, from the workspace.
package struct RideHistory {
    private let store: Workspace
    private let region: Region
    private let plans: PlanCalendar

    package init(_ store: Workspace) throws(Fault) {
        self.store = store
        region = try store.region()
        plans = PlanCalendar(try store.plans())
    }

    /// The rides of a pupil, of a carrier or of a period.
    ///
    /// - Complexity: O(visits asked for), and reading each plan that was in force once.
    package func records(_ query: VisitQuery = VisitQuery()) throws(Fault) -> RideRecords {
        var promises = Promises(store: store, region: region, plans: plans)
        return try RideRecords(
            try store.visits(query), isWhole: query.pupil == nil && query.carrier == nil,
            usualDriver: try store.usualDrivers(of: query.pupil)
        ) { date, direction, carrier throws(Fault) in try promises.promise(date, direction, carrier) }
    }
}

/// Makes each promise once: a plan is in force for many days.
private struct Promises {
    let store: Workspace
    let region: Region
    let plans: PlanCalendar
    private var ofPlans: [StoredPlan.Version: HalfDayPromise] = [:]

    init(store: Workspace, region: Region, plans: PlanCalendar) {
        self.store = store
        self.region = region
        self.plans = plans
    }

    mutating func promise(
        _ date: PlanDate, _ direction: Direction, _ carrier: Carrier.ID
    ) throws(Fault) -> HalfDayPromise? {
        // A version that was stored later on the day was no promise for that ride.
        let moment = LocalMoment.promise(date, direction).utcText
        guard let summary = plans.plan(on: date, direction, carrier: carrier, at: moment) else {
            return try byRegion(date, direction)
        }
        if let known = ofPlans[summary.key] { return known }
        guard let stored = try store.plan(summary.key) else { return nil }
        let rides = DirectRides(stored.problem)
        let promise = HalfDayPromise(
            stored.problem, plan: stored.plan, name: stored.id, drivers: try store.plannedDrivers(summary),
            direct: rides.duration)
        ofPlans[summary.key] = promise
        return promise
    }

    /// Without a plan the norms still count: windows by the bell, limits by the contract.
    private func byRegion(_ date: PlanDate, _ direction: Direction) throws(Fault) -> HalfDayPromise? {
        guard region.contract != nil else { return nil }
        let problem = try region.halfDay(on: date, direction).problem
        return HalfDayPromise(problem, direct: DirectRides(problem).duration)
    }
}

/// The direct ride of single requests, without a matrix of all places.
struct DirectRides {
    private let problem: HalfDayProblem
    private let places: [Place.ID: Int]
    private let sites: [Destination.ID: Place.ID]
    private let estimate: Distances?

    init(_ problem: HalfDayProblem) {
        self.problem = problem
        places = problem.placeIndex
        sites = problem.placeOfSite
        if case .estimate(let estimate) = problem.travel {
            self.estimate = EstimateSource(estimate).distances
        } else {
            estimate = nil
        }
    }

    /// nil when one of the two places is not known (any more).
    func duration(_ request: Request) -> Seconds? {
        guard let home = places[request.place], let site = sites[request.destination].flatMap({ places[$0] }) else {
            return nil
        }
        let (from, to) = problem.direction == .toSchool ? (home, site) : (site, home)
        switch problem.travel {
        case .matrix(let matrix): return max(from, to) < matrix.count ? matrix.duration(from: from, to: to) : nil
        case .estimate:
            guard let start = problem.places[from].coordinate, let end = problem.places[to].coordinate else {
                return nil
            }
            return estimate?.ride(start, end).duration
        }
    }
}
