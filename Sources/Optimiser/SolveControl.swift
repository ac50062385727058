package import Domain
import Synchronization

/// How a solve is watched and stopped from outside.
package final class SolveControl: Sendable {
    private let stopped = Atomic<Bool>(false)
    private let onProgress: (@Sendable (SolveProgress) -> Void)?

    package init(onProgress: (@Sendable (SolveProgress) -> Void)? = nil) { self.onProgress = onProgress }

    /// The solve ends soon and returns the best plan so far.
    package func stop() { stopped.store(true, ordering: .relaxed) }
    package var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// Whether to end because of the user or the clock, cheap enough to ask often.
    func stopTest(_ clock: Clock, secondsLimit: Double?) -> @Sendable () -> Bool {
        { self.isStopped || secondsLimit.map { clock.elapsed >= $0 } ?? false }
    }

    /// Begins a share of the time limit each time it is called, and tells when that is over.
    func turns(_ clock: Clock, secondsLimit: Double) -> @Sendable (_ share: Double) -> @Sendable () -> Bool {
        { share in self.stopTest(clock, secondsLimit: clock.elapsed + secondsLimit * share) }
    }

    func report(_ progress: @autoclosure () -> SolveProgress) { onProgress?(progress()) }
}

/// How far a solve has come.
package struct SolveProgress: Sendable {
    /// Dutch: `opbouwen`, `verbeteren`, `combineren`.
    package var phase: String
    package var cost: Cents
    package var bound: Cents
    package var unplanned: Int
    package var iterations: Int
    /// Seconds since the start.
    package var elapsed: Double
}
