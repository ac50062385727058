import Foundation
import Synchronization

/// Counts the solves of a series, and tells how far it is: at every solve that ends, and about once a second.
final class SeriesWatch: Sendable {
    private struct State {
        var done = 0
        var told = -1.0
    }

    private let count: Int
    private let known: Int
    /// That the whole series takes by its time limits; nil when steps and not the clock limit it.
    private let expected: Double?
    private let start = Date()
    private let run: LongRun
    private let state = Mutex(State())

    init(_ jobs: [SolveJob], known: Int, threads: Int, _ run: LongRun) {
        count = jobs.count
        self.known = known
        self.run = run
        let limits = jobs.compactMap(\.effort.secondsLimit)
        expected = limits.count == jobs.count ? limits.reduce(0, +) / Double(threads) : nil
    }

    func tick() { tell(after: 1) { _ in } }
    func finish() { tell(after: 0) { $0.done += 1 } }

    private func tell(after pause: Double, _ change: (inout State) -> Void) {
        let elapsed = Date().timeIntervalSince(start)
        let done: Int? = state.withLock { state in
            change(&state)
            guard elapsed - state.told >= pause else { return nil }
            state.told = elapsed
            return state.done
        }
        guard let done else { return }
        run.tell(SeriesProgress(done: done, count: count, known: known, left: left(done, elapsed)))
    }

    private func left(_ done: Int, _ elapsed: Double) -> Double? {
        if let expected { return max(0, expected - elapsed) }
        return done > 0 ? elapsed / Double(done) * Double(count - done) : nil
    }
}
