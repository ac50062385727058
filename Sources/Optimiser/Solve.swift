package import Domain
import Foundation
import RoadNetwork

/// The optimisation engine: one half-day in, a plan with its cost and lower bound out.
package enum Optimiser {
    package static let version = "0.1.0"

    /// Plans a half-day. A pure function of problem, matrix, parameters and seed as long as an iteration limit and not the
    /// clock ends it; `control` can stop it at any moment, and the best plan so far is returned.
    ///
    /// - Precondition: the problem's references resolve and the matrix is that of its places.
    package static func solve(
        _ problem: HalfDayProblem, matrix: TravelMatrix, parameters: SolveParameters = SolveParameters(),
        control: SolveControl = SolveControl()
    ) -> Solution {
        let clock = Clock(parameters.clockKind)
        let instance = InstanceBuilder.build(problem, matrix)
        let factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 1)
        let singles = SingleDuties(instance, factory)
        let everyone = Array(0..<instance.requestCount)
        let possible = everyone.filter(singles.isPossible)
        let shares = RequestShares(instance)
        lazy var isMetric = TriangleInequality.holds(
            in: problem, matrix, shouldStop: control.stopTest(clock, secondsLimit: parameters.secondsLimit))
        let parameters = parameters.divided(for: possible.count, instance, isMetric: { isMetric })
        var searchParameters = parameters
        let boundShare = possible.count <= ChainPricing.mostHomes ? parameters.boundShare : 0
        searchParameters.secondsLimit = parameters.secondsLimit.map { $0 * (1 - boundShare) }
        let coordinator = Coordinator(
            instance, singles, requests: possible.map { Int32($0) }, parameters: searchParameters, control: control,
            bound: shares.bound(serving: possible))
        let outcome = coordinator.run()
        func comfortable(_ plan: Assignment, secondsLimit: Double?) -> Assignment {
            Comfort(factory).improve(
                plan, budget: Int(Double(plan.routesCost) * parameters.comfortShare),
                shouldStop: control.stopTest(clock, secondsLimit: secondsLimit))
        }
        let eased = comfortable(outcome.best, secondsLimit: parameters.secondsLimit)
        var comfort = eased.routesCost - outcome.best.routesCost
        var gates = GateSchedule(eased, instance, factory)
        gates.settle()
        let certifier = Certifier(instance, shares, isMetric: { isMetric }, parameters, control, clock)
        let leastUnplanned =
            gates.assignment.bankCount > 0 ? certifier.leastUnplanned(of: everyone, possible: possible) : nil
        let certificate = certifier.certify(
            gates.assignment, cost: gates.cost, columns: coordinator.pool.routes, factory,
            iterations: outcome.iterations)
        // That a plan is cheaper than one of shorter rides is no news: it must be cheaper than without them.
        if let routes = certificate.better, routes.map(\.cost).reduce(0, +) < outcome.best.routesCost {
            var better = gates.assignment
            better.exchange(for: routes, instance)
            let eased = comfortable(better, secondsLimit: nil)
            if gates.exchange(for: eased) { comfort = eased.routesCost - better.routesCost }
        }
        let writer = PlanWriter(problem, instance, factory, narrowings: gates.narrowings)
        let reasons = Reasons(problem, matrix, instance, factory)
        let unplanned = everyone.filter { gates.assignment.slot[$0] < 0 }.map {
            reasons.unplanned($0, isGateFull: gates.ejected.contains(Int32($0)))
        }
        let record = SolveRecord(
            seed: parameters.seed, secondsLimit: parameters.secondsLimit, iterationLimit: parameters.iterationLimit,
            iterations: outcome.iterations, ending: control.isStopped ? .interrupted : outcome.ending,
            cost: Cents(gates.cost), bound: Cents(certificate.bound), boundBasis: certificate.basis,
            leastUnplanned: leastUnplanned, programVersion: version,
            notes: notes(coordinator, comfort: comfort))
        return Solution(
            plan: HalfDayPlan(
                direction: problem.direction, duties: writer.duties(of: gates.assignment), unplanned: unplanned),
            record: record,
            statistics: coordinator.statistics)
    }

    /// - Parameter comfort: cents that shorter rides made the plan dearer.
    private static func notes(_ coordinator: Coordinator, comfort: Int) -> [String] {
        var notes: [String] = []
        if !coordinator.failures.isEmpty {
            notes.append(
                "Het combineren van ritten met geheeltallige programmering lukte niet altijd; "
                    + "dan telt het plan van de zoekmethode.")
        }
        if comfort > 0 {
            notes.append("Kortere ritten voor leerlingen kosten \(Cents(comfort).euroText) van dit plan.")
        }
        return notes
    }
}

/// A plan and how it came to be.
package struct Solution: Sendable {
    package var plan: HalfDayPlan
    package var record: SolveRecord
    package var statistics: Statistics
}

/// Counts for benchmarks.
package struct Statistics: Hashable, Sendable {
    package var partitioningRounds: Int
    package var partitioningImprovements: Int
    /// Exact tests of sequences by the search.
    package var evaluations: Int
}
