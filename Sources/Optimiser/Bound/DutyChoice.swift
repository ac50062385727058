import LinearProgramming

/// The cheapest choice among explicit duties that serves everyone once, or a proof that it costs at least so much.
///
/// Cuts over three requests (of duties that serve two or more of them a plan has one at most: Jepsen et al. 2008) and
/// leaving out what cannot be part of a cheaper plan make the program small; branch and cut does the rest.
struct DutyChoice {
    private let count: Int
    private let fleetCounts: [Int]
    private let fleetOfClass: [Int]
    private let scale: Double
    private let shouldStop: () -> Bool
    private var columns: [DutyColumn]
    private var origin: [Int]
    private var cuts: TripleCuts
    /// Of the columns, in the last linear solution.
    private var values: [Double] = []

    struct Answer {
        /// No choice costs less than this or than `limit`, whichever is lower.
        var bound: Double
        /// Positions of the columns chosen, when they cost less than the limit.
        var chosen: [Int]?
    }

    private static let cutsPerRound = 60
    /// Of cuts.
    private let mostRounds: Int
    /// Of branch and cut.
    private let limits: SolveLimits

    init(
        _ problem: PricingProblem, _ columns: [DutyColumn], cuts: TripleCuts, scale: Double,
        mostRounds: Int = 40, limits: SolveLimits = SolveLimits(callbacks: 2_000), shouldStop: @escaping () -> Bool
    ) {
        self.mostRounds = mostRounds
        self.limits = limits
        count = problem.count
        fleetCounts = problem.fleetCounts
        fleetOfClass = problem.instance.classes.map(\.fleet)
        self.scale = scale
        self.shouldStop = shouldStop
        self.columns = columns
        self.cuts = cuts
        origin = Array(columns.indices)
    }

    /// - Parameters:
    ///   - limit: choices that cost this or more are of no use.
    ///   - bound: what is known already.
    ///   - mostIntegers: more columns than these are not given to branch and cut.
    mutating func solve(below limit: Double, bound known: Double, mostIntegers: Int) -> Answer {
        var bound = known
        for _ in 0..<mostRounds {
            if shouldStop() { return Answer(bound: bound, chosen: nil) }
            let program = linear(isInteger: false)
            let solution = program.solve()
            if solution.status == .infeasible { return Answer(bound: limit, chosen: nil) }
            guard solution.status == .optimal else { break }
            let value = safeBound(program, solution)
            bound = max(bound, value)
            if bound > limit - 1 { return Answer(bound: limit, chosen: nil) }
            fix(program, solution, limit - value)
            if let whole = integral(program, solution) { return whole }
            let fresh = TripleCuts.violated(
                columns.indices.filter { values[$0] > 1e-6 }.map { (columns[$0].requests, values[$0]) },
                requests: count, known: cuts.triples, most: Self.cutsPerRound)
            if fresh.isEmpty || cuts.triples.count + fresh.count > TripleCuts.most { break }
            for triple in fresh { cuts.add(triple) }
        }
        guard columns.count <= mostIntegers else { return Answer(bound: bound, chosen: nil) }
        return branch(below: limit, bound: bound)
    }

    // MARK: Programs

    private func linear(isInteger: Bool) -> LinearProgram {
        var program = LinearProgram(
            rows: (0..<count).map { _ in .equal(1) } + fleetCounts.map { .atMost(Double($0)) }
                + cuts.triples.map { _ in .atMost(1) })
        program.columns = columns.map {
            .init(cost: $0.cost / scale, lower: 0, upper: isInteger ? 1 : .infinity, isInteger: isInteger)
        }
        for (index, column) in columns.enumerated() {
            for request in column.requests {
                program.entries.append(.init(row: Int(request), column: index, value: 1))
            }
            program.entries.append(.init(row: count + fleetOfClass[column.vehicleClass], column: index, value: 1))
            for (cut, times) in cuts.shares(of: column.requests) {
                program.entries.append(
                    .init(row: count + fleetCounts.count + cut, column: index, value: Double(times)))
            }
        }
        return program
    }

    /// The reduced cost of every column and the value of the duals, computed here: GLPK's own tolerances stay out.
    private func reducedCosts(_ program: LinearProgram, _ solution: LinearSolution) -> (costs: [Double], sum: Double) {
        var duals = solution.rowDuals
        for row in count..<duals.count { duals[row] = min(0, duals[row]) }
        var costs = program.columns.map(\.cost)
        for entry in program.entries { costs[entry.column] -= duals[entry.row] * entry.value }
        let sum = zip(duals, program.rows).map { $0 * $1.upper }.reduce(0, +)
        return (costs, sum)
    }

    private func safeBound(_ program: LinearProgram, _ solution: LinearSolution) -> Double {
        let (costs, sum) = reducedCosts(program, solution)
        let value = (sum + costs.reduce(0) { $0 + min(0, $1) }) * scale
        return value - 1e-9 * abs(value) - 1e-3
    }

    /// Leaves out what no choice below the limit can hold.
    private mutating func fix(_ program: LinearProgram, _ solution: LinearSolution, _ gap: Double) {
        let (costs, _) = reducedCosts(program, solution)
        let kept = columns.indices.filter { costs[$0] * scale <= gap || solution.values[$0] > 1e-9 }
        origin = kept.map { origin[$0] }
        columns = kept.map { columns[$0] }
        values = kept.map { solution.values[$0] }
    }

    private func integral(_ program: LinearProgram, _ solution: LinearSolution) -> Answer? {
        guard values.allSatisfy({ $0 < 1e-6 || $0 > 1 - 1e-6 }) else { return nil }
        return answer(columns.indices.filter { values[$0] > 0.5 })
    }

    private func answer(_ chosen: [Int]) -> Answer {
        var served = Array(repeating: 0, count: count)
        for index in chosen { for request in columns[index].requests { served[Int(request)] += 1 } }
        guard served.allSatisfy({ $0 == 1 }) else { return Answer(bound: 0, chosen: nil) }
        return Answer(
            bound: chosen.map { columns[$0].cost }.reduce(0, +), chosen: chosen.map { origin[$0] })
    }

    private func branch(below limit: Double, bound: Double) -> Answer {
        let (solution, _) = linear(isInteger: true).solveInteger(
            start: nil, limits: limits)
        switch solution.status {
        case .infeasible: return Answer(bound: limit, chosen: nil)
        case .optimal:
            let found = answer(columns.indices.filter { solution.values[$0] > 0.5 })
            return found.bound > bound ? found : Answer(bound: bound, chosen: nil)
        case .feasible:
            let found = answer(columns.indices.filter { solution.values[$0] > 0.5 })
            return Answer(bound: max(bound, min(limit, solution.bound * scale * (1 - 1e-7))), chosen: found.chosen)
        default: return Answer(bound: max(bound, min(limit, solution.bound * scale * (1 - 1e-7))), chosen: nil)
        }
    }
}
