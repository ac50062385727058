import Foundation

/// Ctrl-C ends the children too: they are in process groups of their own.
enum Interruption {
    static func endsChildren() { _ = sources }

    /// Made once and then only held.
    nonisolated(unsafe) private static let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            Subprocess.endAll()
            _exit(128 + number)
        }
        source.resume()
        return source
    }
}
