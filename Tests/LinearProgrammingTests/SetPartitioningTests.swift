import Foundation
import LinearProgramming
import Testing

@Suite struct SetPartitioningTests {
    @Test(arguments: 0..<300)
    func agreesWithBruteForce(_ seed: Int) {
        let rows = 4 + seed % 6
        let caps = seed % 3 == 0 ? [2, 1, 3] : []
        let columns = randomColumns(rows: rows, columns: rows + seed % 12, groups: caps.count, seed: seed)
        let expected = bruteForce(columns, rows, caps)
        let result = SetPartitioning.solve(columns: columns, rowCount: rows, caps: caps)
        #expect(result.status == (expected == nil ? .infeasible : .optimal))
        if let expected {
            #expect(result.objective == expected && result.bound == expected)
            #expect(result.selected.flatMap { columns[$0].rows }.sorted() == Array(0..<rows))
        }
    }

    @Test func someOfTheRandomInstancesAreInfeasible() {
        let statuses = stride(from: 0, to: 300, by: 3).map { seed in
            let rows = 4 + seed % 6
            let columns = randomColumns(rows: rows, columns: rows + seed % 12, groups: 3, seed: seed)
            return bruteForce(columns, rows, [2, 1, 3]) == nil
        }
        #expect(statuses.contains(true) && statuses.contains(false))
    }

    @Test func neverWorseThanTheIncumbentAtAnyLimit() {
        let columns = randomColumns(rows: 40, columns: 700, seed: 11)
        let alone = Array(0..<40)
        let aloneCost = alone.reduce(0) { $0 + columns[$1].cost }
        let best = SetPartitioning.solve(columns: columns, rowCount: 40, incumbent: alone)
        #expect(best.status == .optimal && best.objective < aloneCost)
        for callbacks in [0, 1, 2, 5, 20] {
            let limited = SetPartitioning.solve(
                columns: columns, rowCount: 40, incumbent: alone, limits: .init(callbacks: callbacks))
            #expect(limited.status == .feasible || limited.status == .optimal)
            #expect(limited.objective <= aloneCost && limited.objective >= best.objective)
            #expect(limited.bound <= best.objective + 1e-6)
            #expect(limited.callbacks <= callbacks)
        }
        let kept = SetPartitioning.solve(columns: columns, rowCount: 40, incumbent: best.selected)
        #expect(kept.objective == best.objective)
    }

    @Test func theIncumbentReallyReachesGLPK() {
        let columns = randomColumns(rows: 60, columns: 900, seed: 5)
        let best = SetPartitioning.solve(columns: columns, rowCount: 60)
        #expect(best.status == .optimal)
        let handed = SetPartitioning.solve(columns: columns, rowCount: 60, incumbent: best.selected)
        #expect(handed.objective == best.objective)
        #expect(handed.callbacks <= best.callbacks)
    }

    @Test func countedLimitsGiveTheSameAnswerTwice() {
        let columns = randomColumns(rows: 60, columns: 900, seed: 5)
        let runs = (0..<3).map { _ in
            SetPartitioning.solve(columns: columns, rowCount: 60, limits: .init(callbacks: 30))
        }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }

    @Test func aLimitWithoutASolutionIsSaid() {
        let columns = randomColumns(rows: 60, columns: 900, seed: 5)
        let counted = SetPartitioning.solve(columns: columns, rowCount: 60, limits: .init(callbacks: 0))
        #expect(counted.status == .iterationLimit && counted.selected.isEmpty)
        let timed = SetPartitioning.solve(columns: columns, rowCount: 60, limits: .init(seconds: 0))
        #expect(timed.status == .timeLimit && timed.selected.isEmpty)
    }

    @Test func withoutSecondsTheIncumbentStands() {
        let columns = randomColumns(rows: 60, columns: 900, seed: 5)
        let result = SetPartitioning.solve(
            columns: columns, rowCount: 60, incumbent: Array((0..<60).reversed()), limits: .init(seconds: 0))
        #expect(result.status == .feasible && result.selected == Array(0..<60))
    }

    @Test func injectedFailuresComeBackAsTheirStatus() {
        let columns = randomColumns(rows: 12, columns: 60, seed: 2)
        func solve(_ injection: Injection) -> SetPartitioning.Result {
            SetPartitioning.solve(columns: columns, rowCount: 12, incumbent: Array(0..<12), injection: injection)
        }
        #expect(solve(.outOfTime).status == .timeLimit)
        #expect(solve(.noSolution).status == .infeasible)
        guard case .failed(let reason) = solve(.fails).status else {
            Issue.record("GLPK's abort was not seen")
            return
        }
        #expect(reason.contains("glp_add_rows"))
        for injection in Injection.allCases where injection != .none { #expect(solve(injection).selected.isEmpty) }
        #expect(solve(.none).status == .optimal)
    }

    @Test func outOfMemoryIsAFailureNotAnAbort() {
        let columns = randomColumns(rows: 200, columns: 20_000, seed: 9)
        let result = SetPartitioning.solve(columns: columns, rowCount: 200, limits: .init(megabytes: 1))
        guard case .failed = result.status else {
            Issue.record("20,000 columns do not fit in 1 MB")
            return
        }
    }

    @Test(arguments: [
        [SetPartitioning.Column(cost: .nan, rows: [0])], [.init(cost: .infinity, rows: [0])],
        [.init(cost: 1, rows: [1])], [.init(cost: 1, rows: [-1])], [.init(cost: 1, rows: [0, 0])],
        [.init(cost: 1, rows: [0], group: 1)], [.init(cost: 1, rows: [0], group: -1)],
    ])
    func malformedColumnsAreRefused(_ columns: [SetPartitioning.Column]) {
        guard case .failed = SetPartitioning.solve(columns: columns, rowCount: 1, caps: [1]).status else {
            Issue.record("a malformed column was taken")
            return
        }
    }

    @Test(arguments: [[0], [0, 1, 2], [0, 9], [0, 0, 1], [0, -1], [3, 1]])
    func anIncumbentThatIsNoPartitionIsRefused(_ incumbent: [Int]) {
        let columns: [SetPartitioning.Column] = [
            .init(cost: 1, rows: [0]), .init(cost: 1, rows: [1]), .init(cost: 1, rows: [0, 1]),
            .init(cost: 1, rows: [0], group: 0),
        ]
        let result = SetPartitioning.solve(columns: columns, rowCount: 2, caps: [0], incumbent: incumbent)
        guard case .failed = result.status else {
            Issue.record("an incumbent that is no partition was taken")
            return
        }
    }

    @Test func nothingToCoverCostsNothing() {
        #expect(SetPartitioning.solve(columns: [], rowCount: 0).objective == 0)
        #expect(SetPartitioning.solve(columns: [], rowCount: 0, caps: [2], incumbent: []).objective == 0)
        #expect(SetPartitioning.solve(columns: [.init(cost: 3, rows: [])], rowCount: 0).selected == [])
        #expect(SetPartitioning.solve(columns: [.init(cost: -3, rows: [])], rowCount: 0).selected == [0])
        #expect(SetPartitioning.solve(columns: [], rowCount: 1).status == .infeasible)
    }

    @Test func twoThreadsAtOnceGiveTheSameAnswers() async {
        let alone = (0..<6).map(Self.solveLarge)
        let together = await withTaskGroup(of: (Int, SetPartitioning.Result).self) { group in
            for seed in 0..<6 { group.addTask { (seed, await onOwnThread { Self.solveLarge(seed) }) } }
            return await group.reduce(into: [Int: SetPartitioning.Result]()) { $0[$1.0] = $1.1 }
        }
        for seed in 0..<6 { #expect(together[seed] == alone[seed]) }
    }

    private static func solveLarge(_ seed: Int) -> SetPartitioning.Result {
        // Every other one first fails, so that an abort in one thread meets a solve in another.
        let columns = randomColumns(rows: 50, columns: 800, seed: seed)
        if seed % 2 == 0 { _ = SetPartitioning.solve(columns: columns, rowCount: 50, injection: .fails) }
        return SetPartitioning.solve(columns: columns, rowCount: 50, limits: .init(callbacks: 200))
    }

    /// The cheapest partition by trying every column for the first row that is still open.
    private func bruteForce(_ columns: [SetPartitioning.Column], _ rows: Int, _ caps: [Int]) -> Double? {
        var best: Double?
        func extend(_ covered: Set<Int>, _ used: [Int], _ cost: Double) {
            guard let open = (0..<rows).first(where: { !covered.contains($0) }) else {
                best = min(best ?? .infinity, cost)
                return
            }
            for column in columns where column.rows.contains(open) && covered.isDisjoint(with: column.rows) {
                var used = used
                if let group = column.group {
                    used[group] += 1
                    if used[group] > caps[group] { continue }
                }
                extend(covered.union(column.rows), used, cost + column.cost)
            }
        }
        extend([], Array(repeating: 0, count: caps.count), 0)
        return best
    }
}

/// GLPK's memory is one per thread, so the work gets a thread of its own, as in the optimiser.
private func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            let value = work()
            GLPKThread.release()
            continuation.resume(returning: value)
        }
    }
}
