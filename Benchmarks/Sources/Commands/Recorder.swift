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
        var toFirst = Double.infinity
    }

    private let state = Mutex(State())
    private let isLoud: Bool
    private let scale: Double

    init(isLoud: Bool, scale: Double) {
        self.isLoud = isLoud
        self.scale = scale
    }

    func note(_ progress: SolveProgress) {
        state.withLock { state in
            if progress.unplanned == 0 { state.toFirst = min(state.toFirst, progress.elapsed) }
            guard (progress.unplanned, progress.cost.rawValue) < (state.unplanned, state.cost) else { return }
            state.unplanned = progress.unplanned
            state.cost = progress.cost.rawValue
            state.toBest = progress.elapsed
            guard isLoud else { return }
            let line =
                "\(progress.phase) \(Double(progress.cost.rawValue) / scale) \(progress.unplanned) \(progress.iterations) "
                + "\(progress.elapsed)\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
    }

    var toBest: Double { state.withLock { $0.toBest } }
    var toFirst: Double { state.withLock { $0.toFirst } }
}
