import LinearProgramming
import Testing

@Suite struct LinearProgramTests {
    /// The example of GLPK's manual: maximise 10x + 6y + 4z; the optimum is 733 1/3 at (33 1/3, 66 2/3, 0).
    static let manual = LinearProgram(
        rows: [.atMost(100), .atMost(600), .atMost(300)],
        columns: [.init(cost: -10), .init(cost: -6), .init(cost: -4)],
        entries: zip(
            [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)], [1, 1, 1, 10, 4, 5, 2, 2, 6]
        ).map { .init(row: $0.0, column: $0.1, value: $1) })

    @Test func knownOptimumWithDuals() {
        let solution = Self.manual.solve()
        #expect(solution.status == .optimal)
        #expect(close([solution.objective, solution.bound], [-2200 / 3, -2200 / 3]))
        #expect(close(solution.values, [100 / 3, 200 / 3, 0]))
        #expect(close(solution.rowDuals, [-10 / 3, -2 / 3, 0]))
        #expect(close(solution.reducedCosts, [0, 0, 8 / 3]))
    }

    @Test func statuses() {
        let column = LinearProgram.Column(cost: -1)
        let entry = LinearProgram.Entry(row: 0, column: 0, value: 1)
        func status(_ row: LinearProgram.Row, _ column: LinearProgram.Column = column) -> SolveStatus {
            LinearProgram(rows: [row], columns: [column], entries: [entry]).solve().status
        }
        #expect(status(.atMost(-1)) == .infeasible)
        #expect(status(.atLeast(1)) == .unbounded)
        #expect(status(.equal(3)) == .optimal)
        #expect(status(.init(lower: 2, upper: 1)) == .infeasible)
        #expect(status(.equal(3), .init(cost: 1, lower: 4, upper: 2)) == .infeasible)
        #expect(status(.init(lower: -.infinity, upper: .infinity), .init(cost: 1, lower: -5, upper: 5)) == .optimal)
    }

    @Test func emptyProgramsAreOptimal() {
        #expect(LinearProgram().solve().status == .optimal)
        #expect(LinearProgram(columns: [.init(cost: 1)]).solve().objective == 0)
        #expect(LinearProgram(rows: [.atMost(1)]).solve().status == .optimal)
        #expect(LinearProgram(rows: [.atLeast(1)]).solve().status == .infeasible)
    }

    @Test(arguments: [
        malformed { $0.columns[0].cost = .nan }, malformed { $0.columns[1].cost = .infinity },
        malformed { $0.columns[0].lower = .nan }, malformed { $0.columns[0].lower = .infinity },
        malformed { $0.rows[2].upper = .nan }, malformed { $0.rows[2].upper = -.infinity },
        malformed { $0.entries[3].value = .nan }, malformed { $0.entries[3].row = 3 },
        malformed { $0.entries[3].column = -1 }, malformed { $0.entries[3] = $0.entries[4] },
    ])
    func malformedProgramsAreRefused(_ program: LinearProgram) {
        guard case .failed(let reason) = program.solve().status else {
            Issue.record("a malformed program was solved")
            return
        }
        #expect(!reason.hasPrefix("GLPK"))
    }

    @Test func limitsEndTheSolve() {
        let program = randomCover(rows: 120, columns: 1500, seed: 3)
        #expect(program.solve(limits: .init(iterations: 5)).status == .iterationLimit)
        #expect(program.solve(limits: .init(seconds: 0)).status == .timeLimit)
        #expect(program.solve().status == .optimal)
    }

    @Test func outOfMemoryIsCaughtAndTheThreadGoesOn() {
        let program = randomCover(rows: 200, columns: 20_000, seed: 4)
        for _ in 0..<3 {
            guard case .failed(let reason) = program.solve(limits: .init(megabytes: 1)).status else {
                Issue.record("20,000 columns do not fit in 1 MB")
                return
            }
            #expect(reason.contains("emory"))
            #expect(Self.manual.solve().status == .optimal)
        }
    }

    private static func malformed(_ damage: (inout LinearProgram) -> Void) -> LinearProgram {
        var program = manual
        damage(&program)
        return program
    }
}
