import Domain
import Foundation
import Optimiser
import Synchronization

/// Notes when the plan became better.
final class Recorder: Sendable {
    private struct State {
        var cost = Int.max
        var unplanned = Int.max
        var toBest = 0.0
        var toFirst: Double?
    }

    private let state = Mutex(State())
    private let stopwatch: Stopwatch
    private let isLoud: Bool
    private let scale: Double

    init(_ stopwatch: Stopwatch, isLoud: Bool, scale: Double) {
        self.stopwatch = stopwatch
        self.isLoud = isLoud
        self.scale = scale
    }

    func note(_ progress: SolveProgress) {
        let elapsed = stopwatch.elapsed
        state.withLock { state in
            if progress.unplanned == 0, state.toFirst == nil { state.toFirst = elapsed }
            guard (progress.unplanned, progress.cost.rawValue) < (state.unplanned, state.cost) else { return }
            state.unplanned = progress.unplanned
            state.cost = progress.cost.rawValue
            state.toBest = elapsed
            guard isLoud else { return }
            let line =
                "\(progress.phase) \(Double(progress.cost.rawValue) / scale) \(progress.unplanned) \(progress.iterations) "
                + "\(elapsed)\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
    }

    var toBest: Double { state.withLock { $0.toBest } }
    var toFirst: Double? { state.withLock { $0.toFirst } }
}
