import Dispatch
import Foundation

/// Seconds since it was made; a clock that does not jump.
struct Clock: Sendable {
    /// What goes by.
    enum Kind: Hashable, Sendable {
        case wall
        /// Time of the processors that this program used, divided by the given number of threads: for measuring on a
        /// machine that does other work as well.
        case processor(threads: Int)
    }

    private let kind: Kind
    private let start: UInt64

    init(_ kind: Kind = .wall) {
        self.kind = kind
        start = Self.now(kind)
    }

    var elapsed: Double {
        let passed = Double(Self.now(kind) - start) / 1e9
        guard case .processor(let threads) = kind else { return passed }
        return passed / Double(max(1, threads))
    }

    private static func now(_ kind: Kind) -> UInt64 {
        guard case .processor = kind else { return DispatchTime.now().uptimeNanoseconds }
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
