import Foundation
import Synchronization

/// Listens to Ctrl-C (SIGINT) and SIGTERM while a long run lasts. The first signal asks the run to end with what it
/// has; a second one ends the program at once.
///
/// The signals are blocked and waited for by a thread of its own, so that none is lost between the first moment and the
/// first wait. Threads that are started later inherit the block.
final class Interruption: Sendable {
    private static let signals = [SIGINT, SIGTERM]

    private let isOver = Atomic<Bool>(false)

    init(_ stop: @escaping @Sendable () -> Void) {
        var set = Interruption.signalSet
        pthread_sigmask(SIG_BLOCK, &set, nil)
        let listener = Thread { [weak self] in
            var isStopping = false
            while self?.isOver.load(ordering: .relaxed) == false {
                let number = Interruption.nextSignal()
                if number < 0 { continue }
                if isStopping { _exit(128 + number) }
                isStopping = true
                stop()
            }
        }
        listener.start()
    }

    /// Signals do again what they did before.
    func end() {
        isOver.store(true, ordering: .relaxed)
        var set = Interruption.signalSet
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    private static var signalSet: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        return set
    }

    /// - Returns: negative when none came within a tenth of a second.
    private static func nextSignal() -> Int32 {
        var set = signalSet
        var patience = timespec(tv_sec: 0, tv_nsec: 100_000_000)
        return sigtimedwait(&set, nil, &patience)
    }
}
