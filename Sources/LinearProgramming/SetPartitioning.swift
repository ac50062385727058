/// Chooses columns so that every row is in exactly one of them, at the lowest cost, with caps on groups of columns.
package enum SetPartitioning {
    package struct Column: Hashable, Sendable {
        package var cost: Double
        /// The rows that it covers, each once.
        package var rows: [Int]
        /// The group whose cap it counts towards (a fleet entry); nil when it is not capped.
        package var group: Int?

        package init(cost: Double, rows: [Int], group: Int? = nil) {
            self.cost = cost
            self.rows = rows
            self.group = group
        }
    }

    package struct Result: Hashable, Sendable {
        package var status: SolveStatus
        /// Indices of the chosen columns, ascending; empty without a solution.
        package var selected: [Int]
        package var objective: Double
        /// No choice costs less; −∞ when nothing is proven.
        package var bound: Double
        /// Callbacks of branch and cut that were used.
        package var callbacks: Int
    }

    /// - Parameters:
    ///   - rowCount: every row 0 ..< rowCount is covered exactly once.
    ///   - caps: most columns of each group that may be chosen.
    ///   - incumbent: a known choice; the result is never worse. It must be a partition itself.
    ///   - injection: for tests of the fallback.
    package static func solve(
        columns: [Column], rowCount: Int, caps: [Int] = [], incumbent: [Int]? = nil, limits: SolveLimits = .none,
        injection: Injection = .none
    ) -> Result {
        let instance = PartitioningInstance(columns: columns, rowCount: rowCount, caps: caps)
        if let defect = instance.defect ?? incumbent.flatMap(instance.defect(of:)) {
            return Result(status: .failed(defect), selected: [], objective: .infinity, bound: -.infinity, callbacks: 0)
        }
        let start = incumbent.map { incumbent in
            incumbent.reduce(into: Array(repeating: 0.0, count: columns.count)) { $0[$1] = 1 }
        }
        let (solution, callbacks) = instance.program.solveInteger(start: start, limits: limits, injection: injection)
        var result = Result(
            status: solution.status, selected: solution.values.indices.filter { solution.values[$0] > 0.5 },
            objective: .infinity, bound: solution.bound, callbacks: callbacks)
        if injection == .none, let incumbent { fallBack(to: incumbent, &result, instance) }
        return checked(result, instance)
    }

    /// When a limit came before GLPK took the incumbent over, the incumbent is the answer.
    private static func fallBack(to incumbent: [Int], _ result: inout Result, _ instance: PartitioningInstance) {
        let isLimited = [.feasible, .timeLimit, .iterationLimit].contains(result.status)
        guard isLimited else { return }
        if !result.status.hasSolution || instance.cost(of: incumbent) < instance.cost(of: result.selected) {
            result.status = .feasible
            result.selected = incumbent.sorted()
        }
    }

    /// GLPK works with tolerances; what leaves here is a partition, and the objective is its exact cost.
    private static func checked(_ result: Result, _ instance: PartitioningInstance) -> Result {
        guard result.status.hasSolution else { return result }
        var result = result
        if let defect = instance.defect(of: result.selected) {
            result.status = .failed("GLPK's answer is wrong: \(defect)")
            result.selected = []
            result.bound = -.infinity
            return result
        }
        result.objective = instance.cost(of: result.selected)
        result.bound = result.status == .optimal ? result.objective : min(result.bound, result.objective)
        return result
    }
}
