package import Domain
import LinearProgramming

/// Times the parts of the engine by themselves, on the states that a short search went through.
package final class Micro {
    /// How often something was done, and in how much time of the processor.
    package struct Timing {
        package var name: String
        package var count: Int
        package var seconds: Double
        /// Sizes, for what has one.
        package var detail = ""
    }

    private static let warmUp = 4_000
    private static let piece = 400
    private static let pieces = 200

    private let instance: Instance
    private let worker: Worker
    package let trace: InsertionTrace
    private var best: Assignment
    private var pool: RoutePool

    package convenience init(_ tables: InstanceTables, queries: Int) { self.init(Instance(tables), queries) }

    package convenience init(_ problem: HalfDayProblem, _ matrix: TravelMatrix, queries: Int) {
        self.init(InstanceBuilder.build(problem, matrix), queries)
    }

    /// Searches until that many insertions have been asked for.
    private init(_ instance: Instance, _ queries: Int) {
        self.instance = instance
        let factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 1)
        let singles = SingleDuties(instance, factory)
        worker = Worker(instance, singles, seed: 1, index: 0)
        trace = InsertionTrace(instance, worker.factory, most: queries)
        pool = RoutePool(instance)
        let own = (0..<instance.requestCount).filter(singles.isPossible).map { Int32($0) }
        best = worker.construct(own, available: instance.fleetCounts, order: .shuffled)
        search(own, iterations: Self.warmUp)
        worker.factory.trace = trace
        // A search that asks for nothing new would never end.
        for _ in 0..<Self.pieces where !trace.isFull { search(own, iterations: Self.piece) }
        worker.factory.trace = nil
    }

    private func search(_ own: [Int32], iterations: Int) {
        let perRoute = Double(best.routesCost) / Double(max(1, best.routes.count))
        let outcome = worker.run(
            Worker.Task(
                start: best, own: own, available: instance.fleetCounts, iterations: iterations, hot: 0.02 * perRoute,
                cold: 0.005 * perRoute, shouldStop: { false }))
        for route in outcome.found { pool.add(route) }
        best = outcome.best
    }

    package func timings() -> [Timing] {
        [insertions(), schedules(), removals(), changesOfType(), partitioning(), master()]
    }

    private func insertions() -> Timing {
        let replay = trace.replay()
        return Timing(
            name: "insertion search", count: trace.count, seconds: replay.seconds,
            detail: "\(replay.evaluations) exact tests, \(replay.possible) possible")
    }

    private func schedules() -> Timing {
        let factory = worker.factory
        return timed("exact schedule") { route in
            route.copy(to: factory.scratch)
            let vehicle = instance.classes[route.vehicleClass]
            return factory.evaluator.evaluate(count: route.count, in: vehicle) == nil ? 0 : 1
        }
    }

    private func removals() -> Timing {
        timed("removal of one request") { route in
            let request = Int(route.requests[0])
            return worker.factory.removing(from: route) { $0 == request } == nil ? 0 : 1
        }
    }

    private func changesOfType() -> Timing {
        timed("change of type") { route in
            instance.classes.indices.count {
                $0 != route.vehicleClass && worker.factory.retyping(route, to: $0) != nil
            }
        }
    }

    /// - Parameter body: how many of what it tried were possible.
    private func timed(_ name: String, _ body: (Route) -> Int) -> Timing {
        let clock = Clock(.processor(threads: 1))
        let possible = trace.routes.map(body).reduce(0, +)
        return Timing(
            name: name, count: trace.routes.count, seconds: clock.elapsed, detail: "\(possible) possible")
    }

    private func partitioning() -> Timing {
        var random = RandomSource(seed: 1, stream: 1)
        var assignment = best
        let clock = Clock(.processor(threads: 1))
        let report = Partitioning(instance, injection: .none).improve(
            &assignment, pool: pool, rounds: 10, &random, shouldStop: { false })
        return Timing(
            name: "partitioning round", count: report.rounds, seconds: clock.elapsed,
            detail: "\(report.improvements) improve, pool of \(pool.routes.count) duties")
    }

    /// The linear program over the whole pool: a row per request and fleet entry, a column per duty.
    private func master() -> Timing {
        let rows = instance.requestCount
        let columns = Array(pool.routes.suffix(5_000))
        let clock = Clock(.processor(threads: 1))
        let master = Master(
            rows: (0..<rows).map { _ in .atLeast(1) } + instance.fleetCounts.map { .atMost(Double($0)) })
        let entries = columns.enumerated().flatMap { index, route in
            route.requests.map { LinearProgram.Entry(row: Int($0), column: index, value: 1) } + [
                LinearProgram.Entry(row: rows + instance.classes[route.vehicleClass].fleet, column: index, value: 1)
            ]
        }
        master.add(columns.map { LinearProgram.Column(cost: Double($0.cost)) }, entries: entries)
        let solution = master.solve()
        return Timing(
            name: "linear program of the master", count: 1, seconds: clock.elapsed,
            detail: "\(rows + instance.fleetCounts.count) rows, \(columns.count) columns, \(solution.status)")
    }
}
