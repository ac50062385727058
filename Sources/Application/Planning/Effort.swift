/// How long and how a plan is searched.
package struct Effort: Hashable, Sendable {
    package var seed: UInt64
    package var secondsLimit: Double?
    package var iterationLimit: Int?
    package var threads: Int

    package init(seed: UInt64 = 1, secondsLimit: Double? = 60, iterationLimit: Int? = nil, threads: Int = 2) {
        self.seed = seed
        self.secondsLimit = secondsLimit
        self.iterationLimit = iterationLimit
        self.threads = threads
    }
}
