/// How a solve ended.
package enum SolveStatus: Hashable, Sendable {
    case optimal
    /// A limit was reached; there is a solution, not proven optimal.
    case feasible
    case infeasible
    case unbounded
    /// Out of time without a solution.
    case timeLimit
    /// Out of iterations or callbacks without a solution.
    case iterationLimit
    /// The model is malformed, or GLPK failed or was out of memory. For developers, in English.
    case failed(String)

    package var hasSolution: Bool { self == .optimal || self == .feasible }
}
