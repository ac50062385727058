/// A linear program to be minimised, as plain values. Columns may be marked integer; `solve` relaxes them.
///
/// Bounds may be infinite; a lower bound above its upper one makes the program infeasible. Costs and entries must be
/// finite, indices must exist, and no entry may be given twice: a program that breaks this is never shown to GLPK and
/// comes back as `.failed`.
package struct LinearProgram: Sendable {
    package struct Column: Hashable, Sendable {
        package var cost: Double
        package var lower: Double
        package var upper: Double
        package var isInteger: Bool

        package init(cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false) {
            self.cost = cost
            self.lower = lower
            self.upper = upper
            self.isInteger = isInteger
        }
    }

    package struct Row: Hashable, Sendable {
        /// Said when the row is malformed; may be empty.
        package var name: String
        package var lower: Double
        package var upper: Double

        package init(name: String = "", lower: Double, upper: Double) {
            self.name = name
            self.lower = lower
            self.upper = upper
        }

        package static func equal(_ value: Double, name: String = "") -> Row {
            Row(name: name, lower: value, upper: value)
        }
        package static func atMost(_ value: Double, name: String = "") -> Row {
            Row(name: name, lower: -.infinity, upper: value)
        }
        package static func atLeast(_ value: Double, name: String = "") -> Row {
            Row(name: name, lower: value, upper: .infinity)
        }
    }

    /// A coefficient that is not zero.
    package struct Entry: Hashable, Sendable {
        package var row: Int
        package var column: Int
        package var value: Double

        package init(row: Int, column: Int, value: Double) {
            self.row = row
            self.column = column
            self.value = value
        }
    }

    package var rows: [Row]
    package var columns: [Column]
    package var entries: [Entry]

    package init(rows: [Row] = [], columns: [Column] = [], entries: [Entry] = []) {
        self.rows = rows
        self.columns = columns
        self.entries = entries
    }

    /// Dual simplex from scratch.
    package func solve(limits: SolveLimits = .none) -> LinearSolution {
        if let defect { return LinearSolution(status: .failed(defect)) }
        return Engine.solveLinear(self, limits: limits)
    }

    /// Branch and cut over the integer columns.
    ///
    /// - Parameter start: a feasible value per column, handed over as the first solution.
    package func solveInteger(
        start: [Double]?, limits: SolveLimits, injection: Injection = .none
    ) -> (LinearSolution, callbacks: Int) {
        if let defect { return (LinearSolution(status: .failed(defect)), 0) }
        return Engine.solveInteger(self, start: start, limits: limits, injection: injection)
    }
}
