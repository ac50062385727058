/// When to stop. Counted limits give the same answer on every machine; seconds do not.
package struct SolveLimits: Hashable, Sendable {
    /// Wall clock.
    package var seconds: Double?
    /// Simplex iterations of one linear program. At 1,000 and 20 a row it is solved anew another way in any case.
    package var iterations: Int?
    /// Callbacks of branch and cut.
    package var callbacks: Int?
    /// Memory that GLPK may use in this thread.
    package var megabytes: Int?

    package init(seconds: Double? = nil, iterations: Int? = nil, callbacks: Int? = nil, megabytes: Int? = nil) {
        self.seconds = seconds
        self.iterations = iterations
        self.callbacks = callbacks
        self.megabytes = megabytes
    }

    package static let none = SolveLimits()
}
