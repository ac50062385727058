package import Domain
import Optimiser
import Synchronization

/// A run that may take minutes: what it tells on the way, and the handle to end it early with the best so far. One
/// value serves several solves, one after the other or side by side; once stopped, a next one ends at once.
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
        var controls: [SolveControl] = []
    }

    private let state = Mutex(State())
    private let onProgress: (@Sendable (Progress) -> Void)?
    private let onSeries: (@Sendable (SeriesProgress) -> Void)?

    /// - Parameters:
    ///   - onProgress: is told how a single solve goes.
    ///   - onSeries: is told how a series of solves goes, about once a second.
    package init(
        onProgress: (@Sendable (Progress) -> Void)? = nil, onSeries: (@Sendable (SeriesProgress) -> Void)? = nil
    ) {
        self.onProgress = onProgress
        self.onSeries = onSeries
    }

    package var isStopped: Bool { state.withLock { $0.isStopped } }

    package func stop() {
        let controls = state.withLock { state in
            state.isStopped = true
            return state.controls
        }
        for control in controls { control.stop() }
    }

    func tell(_ progress: SeriesProgress) { onSeries?(progress) }

    /// The control of a solve that is told of by itself.
    func control(title: String) -> SolveControl {
        let onProgress = onProgress
        return control { progress in
            onProgress?(
                Progress(
                    title: title, phase: progress.phase, cost: progress.cost, bound: progress.bound,
                    unplanned: progress.unplanned, elapsed: progress.elapsed))
        }
    }

    /// The control of a solve in a series.
    func control(onProgress: @escaping @Sendable (SolveProgress) -> Void) -> SolveControl {
        let control = SolveControl(onProgress: onProgress)
        let isStopped = state.withLock { state in
            state.controls.append(control)
            return state.isStopped
        }
        if isStopped { control.stop() }
        return control
    }
}

/// How far a series of solves has come.
package struct SeriesProgress: Hashable, Sendable {
    package var done: Int
    package var count: Int
    /// Solves that were known from an earlier run; not in `count`.
    package var known: Int
    /// Seconds that it will still take, as far as that can be told.
    package var left: Double?

    package init(done: Int, count: Int, known: Int, left: Double?) {
        self.done = done
        self.count = count
        self.known = known
        self.left = left
    }
}
