/// A failure to provoke inside GLPK, so that fallbacks can be tested on the real path.
package enum Injection: Hashable, Sendable, CaseIterable {
    case none
    /// Stopped before any solution is known; an incumbent is not handed over.
    case outOfTime
    /// A row that nothing satisfies is added.
    case noSolution
    /// GLPK aborts.
    case fails
}
