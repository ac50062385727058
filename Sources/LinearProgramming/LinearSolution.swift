/// What solving a linear or integer program gave. The arrays are empty without a solution.
package struct LinearSolution: Sendable {
    package var status: SolveStatus
    package var objective: Double
    /// No solution costs less than this; −∞ when nothing is proven.
    package var bound: Double
    /// Per column.
    package var values: [Double]
    /// Per row: by how much the optimum rises when the row's bound rises by one. Linear programs only.
    package var rowDuals: [Double]
    /// Per column: cost − Σ dual × entry. Linear programs only.
    package var reducedCosts: [Double]

    package init(
        status: SolveStatus, objective: Double = .infinity, bound: Double = -.infinity, values: [Double] = [],
        rowDuals: [Double] = [], reducedCosts: [Double] = []
    ) {
        self.status = status
        self.objective = objective
        self.bound = bound
        self.values = values
        self.rowDuals = rowDuals
        self.reducedCosts = reducedCosts
    }
}
