package import Domain
import Optimiser
import Synchronization

/// A run that may take minutes: what it tells on the way, and the handle to end it early with the best so far. One
/// value serves several solves one after the other; once stopped, a next one ends at once.
package final class LongRun: Sendable {
    package struct Progress: Hashable, Sendable {
        /// Of the half-day: `heen`, `terug`, or the problem's name.
        package var title: String
        package var phase: String
        package var cost: Cents
        package var bound: Cents
        package var unplanned: Int
        package var elapsed: Double

        package init(title: String, phase: String, cost: Cents, bound: Cents, unplanned: Int, elapsed: Double) {
            self.title = title
            self.phase = phase
            self.cost = cost
            self.bound = bound
            self.unplanned = unplanned
            self.elapsed = elapsed
        }
    }

    private struct State {
        var isStopped = false
        var control: SolveControl?
    }

    private let state = Mutex(State())
    private let onProgress: (@Sendable (Progress) -> Void)?

    package init(onProgress: (@Sendable (Progress) -> Void)? = nil) { self.onProgress = onProgress }

    package var isStopped: Bool { state.withLock { $0.isStopped } }

    package func stop() {
        let control = state.withLock { state in
            state.isStopped = true
            return state.control
        }
        control?.stop()
    }

    /// The control of the next solve.
    func control(title: String) -> SolveControl {
        let onProgress = onProgress
        let control = SolveControl { progress in
            onProgress?(
                Progress(
                    title: title, phase: progress.phase, cost: progress.cost, bound: progress.bound,
                    unplanned: progress.unplanned, elapsed: progress.elapsed))
        }
        let isStopped = state.withLock { state in
            state.control = control
            return state.isStopped
        }
        if isStopped { control.stop() }
        return control
    }
}
