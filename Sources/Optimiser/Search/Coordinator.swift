import Domain
import Foundation
import Synchronization

/// Runs the search: rounds of workers side by side, with integer programming over what they found in between.
///
/// Small plans: every worker has the whole plan and its own seed. Large plans: every worker has a part, cut anew each
/// round. The work of a round is fixed beforehand, so that threads change the time and not the plan.
final class Coordinator {
    private let instance: Instance
    private let parameters: SolveParameters
    private let control: SolveControl
    private let division: Division
    let clock: Clock
    private let workers: [Worker]
    private var random: RandomSource
    private(set) var pool: RoutePool
    private var iterations = 0
    private var lastProgress = -1.0
    private var meetings = 0
    /// Progress when the last run ended for now; and when the present one began, with the moment.
    private var paused = 0.0
    private var resumed = (seconds: 0.0, progress: 0.0)
    /// Part of the time limit after which the run ends for now.
    private var pause = 1.0
    /// Ends the run for now, besides.
    private var mustYield: @Sendable () -> Bool = { false }
    /// That work at the same time.
    private var threads: Int
    private var recombination: Interval
    private let leading = Mutex<[Route]>([])
    private var elimination = Interval(longest: longestPause)
    private let touches: FinishingTouches
    private let requests: [Int32]
    private let bound: Int
    private(set) var failures: [String] = []
    private var partitioningRounds = 0
    private var partitioningImprovements = 0

    /// Iterations of one worker between two meetings.
    private static let roundLength = 400
    /// Meetings between two recombinations or attempts to save a duty, at most.
    private static let longestPause = 8
    /// The fixed part of a plan's cost above which the number of duties is all that matters.
    private static let dominance = 0.9
    /// The same from which on one line of search looks for plans with a duty less.
    private static let worthwhile = 0.2
    /// From a suggestion that is near the best there is, the search goes on no hotter than after this progress; the same
    /// for expeditions.
    private static let settled = 0.5
    /// Workers of a plan that is not split.
    private static let companions = 2
    /// Above this many requests two first plans are made, not one per order.
    private static let large = 600

    var statistics: Statistics {
        Statistics(
            partitioningRounds: partitioningRounds, partitioningImprovements: partitioningImprovements,
            evaluations: workers.map { $0.factory.scratch.evaluations.pointee }.reduce(0, +))
    }

    /// The cheapest plan with everyone in it so far, empty when there is none; also for other threads.
    var leader: [Route] { leading.withLock { $0 } }

    struct Outcome {
        var best: Assignment
        var iterations: Int
        var ending: SolveRecord.Ending
    }

    init(
        _ instance: Instance, _ singles: SingleDuties, requests: [Int32], parameters: SolveParameters,
        control: SolveControl, bound: Int
    ) {
        self.instance = instance
        self.requests = requests
        self.parameters = parameters
        threads = parameters.threads
        clock = Clock(parameters.clockKind)
        self.control = control
        self.bound = bound
        division = Division(instance)
        touches = FinishingTouches(instance, division)
        random = RandomSource(seed: parameters.seed, stream: 0)
        pool = RoutePool(instance)
        let count = max(
            Self.companions,
            min(division.partCount(requests: requests.count), RouteFactory.mostWorkers - 2 - RouteFactory.mostHelpers))
        // A plan that is not split is one neighbourhood: it takes long to solve, and hardly changes between meetings.
        recombination = Interval(shortest: count > Self.companions ? 1 : Self.longestPause, longest: Self.longestPause)
        workers = (0..<count).map { Worker(instance, singles, seed: parameters.seed, index: $0) }
    }

    private var isSplit: Bool { workers.count > Self.companions }

    /// - Parameters:
    ///   - start: a plan to go on from, of an earlier run.
    ///   - suggestion: where one of the lines of search begins instead.
    ///   - share: part of the time limit after which to end for now.
    ///   - threads: that work at the same time, when not all of the parameters.
    ///   - mustYield: ends the run for now, besides.
    func run(
        from start: Assignment? = nil, suggestion: Assignment? = nil, until share: Double = 1, threads: Int? = nil,
        whileNot mustYield: @escaping @Sendable () -> Bool = { false }
    ) -> Outcome {
        resumed = (clock.elapsed, suggestion == nil ? paused : max(paused, Self.settled))
        defer { paused = progress }
        pause = share
        self.threads = threads ?? parameters.threads
        self.mustYield = mustYield
        var best = start ?? construct()
        var currents = Array(repeating: best, count: Self.companions)
        if let suggestion, !isSplit { currents[1] = suggestion }
        var expedition = Expedition(requests: requests.count)
        while !isFinished {
            let task = roundTask(best)
            let duties = best.routes.count
            if isSplit {
                currents[0] = splitRound(currents[0], task, &best)
            } else {
                currents = wholeRound(currents, task, &expedition, &best)
            }
            meetings += 1
            if best.bankCount == 0 { leading.withLock { $0 = best.routes } }
            if task.kind == .eliminate { elimination.note(at: meetings, helped: best.routes.count < duties) }
            if recombination.isDue(at: meetings) {
                report("combineren", best)
                let isBetter = recombine(&best)
                if touches.improve(&best, &random) || isBetter, isSplit { currents[0] = best }
            }
            report("verbeteren", best)
        }
        if meetings > 0 { _ = recombine(&best) }
        return Outcome(best: best, iterations: iterations, ending: ending)
    }

    // MARK: Limits

    private var isFinished: Bool {
        if requests.isEmpty || stopTest() { return true }
        if let limit = parameters.iterationLimit, iterations >= limit { return true }
        return parameters.iterationLimit == nil && parameters.secondsLimit == nil
    }

    private var stopTest: @Sendable () -> Bool {
        let (stops, yields) = (
            control.stopTest(clock, secondsLimit: parameters.secondsLimit.map { $0 * pause }), mustYield
        )
        return { stops() || yields() }
    }

    private var ending: SolveRecord.Ending {
        if control.isStopped { return .interrupted }
        if requests.isEmpty { return .completed }
        if let limit = parameters.iterationLimit, iterations >= limit { return .iterationLimit }
        return parameters.secondsLimit == nil ? .completed : .timeLimit
    }

    /// From 0 to 1 over the run. Time in which something else had its turn does not count.
    private var progress: Double {
        var done = 0.0
        if let limit = parameters.iterationLimit { done = Double(iterations) / Double(max(1, limit)) }
        if let limit = parameters.secondsLimit {
            let share = (clock.elapsed - resumed.seconds) / max(0.001, limit - resumed.seconds)
            done = max(done, resumed.progress + (1 - resumed.progress) * share)
        }
        return min(1, done)
    }

    /// What one worker does in a round.
    private struct RoundTask {
        enum Kind {
            case anneal
            /// Try to do with a duty less.
            case eliminate
            /// Find everyone a place in the duties that there may be.
            case squeeze
        }

        var kind: Kind
        var iterations: Int
        var temperature: Double
        var mostDuties = Int.max
    }

    /// Temperatures in cents, of progress from 0 to 1.
    private struct Cooling {
        var hottest: Double
        var coldest: Double

        func temperature(_ progress: Double) -> Double { max(1e-6, hottest * pow(coldest / hottest, progress)) }
    }

    private func fixedCost(_ plan: Assignment) -> Double {
        Double(plan.routes.map { instance.classes[$0.vehicleClass].prices.dutyFixed }.reduce(0, +))
    }

    private func cooling(_ best: Assignment) -> Cooling {
        // What a duty costs whatever it does would drown the differences between plans.
        let variable = min(Double(best.routesCost), 2 * (Double(best.routesCost) - fixedCost(best)))
        let perRoute = variable / Double(max(1, best.routes.count))
        return Cooling(hottest: 0.05 * perRoute, coldest: 0.002 * perRoute)
    }

    private func roundTask(_ best: Assignment) -> RoundTask {
        var iterations = Self.roundLength
        if let limit = parameters.iterationLimit {
            iterations = max(1, min(iterations, (limit - self.iterations + workers.count - 1) / workers.count))
        }
        let eliminates = fixedCost(best) >= Self.dominance * Double(best.routesCost) && elimination.isDue(at: meetings)
        return RoundTask(
            kind: eliminates ? .eliminate : .anneal, iterations: iterations,
            temperature: cooling(best).temperature(progress))
    }

    private func task(of expedition: Expedition, like task: RoundTask, _ best: Assignment) -> RoundTask {
        var task = task
        task.mostDuties = expedition.mostDuties
        switch expedition.stage {
        case .free: break
        case .squeezing:
            task.kind = .squeeze
            task.temperature = cooling(best).hottest
        case .annealing:
            task.temperature = cooling(best).temperature(Self.settled + (1 - Self.settled) * expedition.progress)
        }
        return task
    }

    /// Whether one line of search goes on expeditions.
    private func explores(_ best: Assignment) -> Bool {
        let fixed = fixedCost(best) / Double(max(1, best.routesCost))
        return fixed >= Self.worthwhile && fixed < Self.dominance
    }

    // MARK: Rounds

    private func construct() -> Assignment {
        let orders = InsertionOrder.allCases
        let count = min(workers.count, requests.count > Self.large ? 2 : orders.count)
        let (workers, requests, fleet) = (workers, requests, instance.fleetCounts)
        let plans = Parallel.map(count, threads: threads) { index in
            workers[index].construct(requests, available: fleet, order: orders[index % orders.count])
        }
        var best = plans[0]
        for plan in plans.dropFirst() where plan.cost < best.cost { best = plan }
        for plan in plans { for route in plan.routes { pool.add(route) } }
        report("opbouwen", best)
        return best
    }

    /// Every worker improves the whole plan from where it was; the last one may be on an expedition.
    private func wholeRound(
        _ currents: [Assignment], _ task: RoundTask, _ expedition: inout Expedition, _ best: inout Assignment
    ) -> [Assignment] {
        var tasks = Array(repeating: task, count: currents.count)
        let explores = explores(best)
        if explores { tasks[tasks.count - 1] = self.task(of: expedition, like: task, best) }
        let outcomes = work(
            currents.map { Division.Part(assignment: $0, own: requests, available: instance.fleetCounts) }, tasks)
        for outcome in outcomes where outcome.best.cost < best.cost { best = outcome.best }
        var next = outcomes.map(\.current)
        if explores, let last = outcomes.last {
            next[next.count - 1] = expedition.next(after: last.current, iterations: last.iterations, best: best)
        }
        return next
    }

    /// Every worker improves its part.
    private func splitRound(_ current: Assignment, _ task: RoundTask, _ best: inout Assignment) -> Assignment {
        let parts = division.parts(of: current, count: workers.count, &random)
        let outcomes = work(parts, Array(repeating: task, count: parts.count))
        let joined = division.join(outcomes.map(\.best), like: current)
        if joined.cost < best.cost { best = joined }
        return division.join(outcomes.map(\.current), like: current)
    }

    private func work(_ parts: [Division.Part], _ tasks: [RoundTask]) -> [Worker.Outcome] {
        let (workers, shouldStop) = (workers, stopTest)
        let outcomes = Parallel.map(parts.count, threads: threads) { index in
            let (part, task) = (parts[index], tasks[index])
            let work = Worker.Task(
                start: part.assignment, own: part.own, available: part.available, mostDuties: task.mostDuties,
                iterations: task.iterations, hot: task.temperature, cold: task.temperature, shouldStop: shouldStop)
            return switch task.kind {
            case .anneal: workers[index].run(work)
            case .eliminate: workers[index].eliminate(work)
            case .squeeze: workers[index].squeeze(work)
            }
        }
        for outcome in outcomes {
            iterations += outcome.iterations
            for route in outcome.found { pool.add(route) }
        }
        return outcomes
    }

    /// Integer programming over the pool, around some of the plan's duties.
    ///
    /// - Returns: whether the plan became better.
    private func recombine(_ best: inout Assignment) -> Bool {
        let report = Partitioning(instance, isSplit ? .thorough : .brief, injection: parameters.injection).improve(
            &best, pool: pool, rounds: workers.count, &random,
            shouldStop: stopTest)
        partitioningRounds += report.rounds
        partitioningImprovements += report.improvements
        for failure in report.failures where !failures.contains(failure) { failures.append(failure) }
        recombination.note(at: meetings, helped: report.improvements > 0)
        return report.improvements > 0
    }

    /// Duties that were found elsewhere.
    func note(_ routes: [Route]) {
        for route in routes { pool.add(route) }
    }

    private func report(_ phase: String, _ best: Assignment) {
        let elapsed = clock.elapsed
        guard elapsed - lastProgress > 0.1 || phase == "opbouwen" else { return }
        lastProgress = elapsed
        control.report(
            SolveProgress(
                phase: phase, cost: Cents(best.routesCost), bound: Cents(bound), unplanned: best.bankCount,
                iterations: iterations, elapsed: elapsed))
    }
}
