import Foundation
import Synchronization

/// Listens to Ctrl-C (SIGINT) and SIGTERM while a long run lasts. The first signal asks the run to end with what it
/// has; a second one ends the program at once.
final class Interruption: Sendable {
    private struct Sources: @unchecked Sendable {  // Dispatch's sources may be cancelled from any thread
        var all: [any DispatchSourceSignal] = []
    }

    private let sources = Mutex(Sources())
    private let count = Mutex(0)

    /// A signal came.
    var happened: Bool { count.withLock { $0 > 0 } }

    init(_ stop: @escaping @Sendable () -> Void) {
        let made = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler { [weak self] in self?.received(number, stop) }
            source.resume()
            return source
        }
        sources.withLock { $0.all = made }
    }

    private func received(_ number: Int32, _ stop: () -> Void) {
        let seen = count.withLock { value in
            value += 1
            return value
        }
        if seen == 1 { stop() } else { _exit(128 + number) }
    }

    /// Signals do again what they did before.
    func end() {
        sources.withLock { sources in
            for source in sources.all { source.cancel() }
            sources.all = []
        }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
