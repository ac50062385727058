import LinearProgramming
import Testing

@Suite struct MasterTests {
    @Test(arguments: 0..<10)
    func columnGenerationReachesTheFullOptimum(_ seed: Int) {
        let rows = 25
        let pool = randomCover(rows: rows, columns: 400, seed: seed)
        let master = Master(rows: pool.rows)
        #expect(master.add(Array(pool.columns.prefix(rows)), entries: entries(0..<rows, of: pool)) == 0..<rows)
        var solution = master.solve()
        var rounds = 0
        while rounds < 100, let best = mostPromising(pool, solution.rowDuals) {
            let count = master.columnCount
            #expect(master.add([pool.columns[best]], entries: entries(best..<best + 1, of: pool)) == count..<count + 1)
            let next = master.solve()
            #expect(next.status == .optimal && next.objective <= solution.objective + 1e-7)
            solution = next
            rounds += 1
        }
        #expect(rounds > 0)
        #expect(close([solution.objective], [pool.solve().objective]))
    }

    /// Rows come after columns and between solves, more columns after them: each time the optimum is that of the whole
    /// program so far.
    @Test(arguments: 0..<20)
    func rowsComeLater(_ seed: Int) {
        let pool = randomCover(rows: 20, columns: 300, seed: seed)
        var draws = Draws(seed: 1000 + seed)
        var whole = LinearProgram(rows: pool.rows)
        let master = Master(rows: pool.rows)
        var dearer = 0
        for round in 0..<6 {
            let columns = 50 * round..<50 * (round + 1)
            let added = entries(columns, of: pool)
            whole.entries += added.map { .init(row: $0.row, column: columns.lowerBound + $0.column, value: $0.value) }
            whole.columns += pool.columns[columns]
            var beyond: [LinearProgram.Entry] = []
            // The new columns have entries in the rows that came later too.
            for row in pool.rows.count..<whole.rows.count {
                for column in columns where Bool.random(using: &draws) {
                    beyond.append(.init(row: row, column: column - columns.lowerBound, value: 1))
                }
            }
            whole.entries += beyond.map {
                .init(row: $0.row, column: columns.lowerBound + $0.column, value: $0.value)
            }
            master.add(Array(pool.columns[columns]), entries: added + beyond)
            let before = master.solve()
            #expect(close([before.objective], [whole.solve().objective]), "round \(round)")
            // What the solution has most of may be chosen less.
            let rows = (0..<2).map { _ in
                before.values.indices.filter { before.values[$0] > 0.1 && Bool.random(using: &draws) }
            }.filter { $0.count > 1 }
            let entries = rows.enumerated().flatMap { row, columns in
                columns.map { LinearProgram.Entry(row: row, column: $0, value: 1) }
            }
            let limits = rows.map { row in
                LinearProgram.Row.atMost(row.map { before.values[$0] }.reduce(0, +) - 0.2)
            }
            whole.entries += entries.map {
                .init(row: whole.rows.count + $0.row, column: $0.column, value: $0.value)
            }
            whole.rows += limits
            master.add(rows: limits, entries: entries)
            let (after, expected) = (master.solve(), whole.solve())
            #expect(after.status == expected.status)
            guard expected.status == .optimal else { return }
            #expect(close([after.objective], [expected.objective]), "round \(round)")
            #expect(after.rowDuals.count == whole.rows.count)
            if after.objective > before.objective + 1e-6 { dearer += 1 }
        }
        #expect(dearer > 0)
    }

    @Test func badRowsAreRefusedAndSaid() {
        let master = Master(rows: [.equal(1)])
        master.add([.init(cost: 7)], entries: [.init(row: 0, column: 0, value: 1)])
        master.add(rows: [.atMost(1)], entries: [.init(row: 0, column: 1, value: 1)])
        guard case .failed = master.solve().status else {
            Issue.record("a column that is not there was taken")
            return
        }
    }

    @Test func aMasterWithoutColumnsIsInfeasibleUntilTheyCome() {
        let master = Master(rows: [.equal(1)])
        #expect(master.solve().status == .infeasible)
        master.add([.init(cost: 7)], entries: [.init(row: 0, column: 0, value: 1)])
        #expect(master.solve().objective == 7)
        #expect(master.solve().rowDuals == [7])
    }

    /// GLPK can go round for ever. Here it takes a step for each of 3,000 columns, and after 1,020 another way is tried.
    @Test func whatTakesTooManyStepsIsSolvedAnotherWay() {
        let count = 3000
        let master = Master(rows: [.atMost(Double(2 * count))])
        master.add(
            Array(repeating: .init(cost: -1, upper: 1), count: count),
            entries: (0..<count).map { .init(row: 0, column: $0, value: 1) })
        #expect(master.solve(limits: .init(iterations: 1000)).status == .feasible)
        let solution = master.solve(limits: .init(iterations: 1030))
        #expect(solution.status == .optimal)
        #expect(solution.objective == Double(-count))
    }

    @Test func badColumnsAreRefusedAndSaid() {
        let master = Master(rows: [.equal(1)])
        #expect(master.add([.init(cost: .nan)], entries: []).isEmpty)
        guard case .failed = master.solve().status else {
            Issue.record("a cost that is not a number was taken")
            return
        }
    }

    @Test func aFailureElsewhereInTheThreadLosesTheMasterButNothingElse() {
        let master = Master(rows: [.equal(1)])
        master.add([.init(cost: 7)], entries: [.init(row: 0, column: 0, value: 1)])
        _ = SetPartitioning.solve(columns: [.init(cost: 1, rows: [0])], rowCount: 1, injection: .fails)
        guard case .failed(let reason) = master.solve().status else {
            Issue.record("the master's memory is gone")
            return
        }
        #expect(reason.contains("lost"))
        #expect(LinearProgramTests.manual.solve().status == .optimal)
    }

    @Test func runningOutOfMemoryWhileAddingIsSaid() {
        let pool = randomCover(rows: 200, columns: 20_000, seed: 4)
        let master = Master(rows: pool.rows, megabytes: 1)
        #expect(master.add(pool.columns, entries: pool.entries).isEmpty)
        guard case .failed = master.solve().status else {
            Issue.record("20,000 columns do not fit in 1 MB")
            return
        }
    }

    private func entries(_ columns: Range<Int>, of pool: LinearProgram) -> [LinearProgram.Entry] {
        pool.entries.filter { columns.contains($0.column) }.map {
            .init(row: $0.row, column: $0.column - columns.lowerBound, value: $0.value)
        }
    }

    private func mostPromising(_ pool: LinearProgram, _ duals: [Double]) -> Int? {
        var reduced = pool.columns.map(\.cost)
        for entry in pool.entries { reduced[entry.column] -= duals[entry.row] * entry.value }
        guard let best = reduced.indices.min(by: { reduced[$0] < reduced[$1] }), reduced[best] < -1e-6 else {
            return nil
        }
        return best
    }
}
