import Domain
import Foundation

/// Data goes to standard output, talk to standard error.
struct Terminal: Sendable {
    static let standard = Terminal()

    /// Someone is watching standard error.
    let isWatched = isatty(2) == 1
    /// Standard output is a screen that shows colours, and the user did not ask to leave them out (no-color.org).
    let hasColours = isatty(1) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

    /// Text with a line break after it.
    func data(_ text: String) throws(Fault) { try data(Data((text + "\n").utf8)) }

    /// Bytes as they are.
    ///
    /// - Throws: `Fault` when standard output cannot take it: a full disk, for instance.
    func data(_ bytes: Data) throws(Fault) {
        do {
            try FileHandle.standardOutput.write(contentsOf: bytes)
        } catch {
            throw Fault(
                .internal, code: "E-UITVOER-VOL", message: "de uitvoer kon niet worden geschreven",
                cause: "de schijf is vol, of de ontvanger is gestopt")
        }
    }

    /// A remark that nobody's script should read. Nothing can be done when even this fails.
    func talk(_ text: String) {
        guard !text.isEmpty else { return }
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// The one line that moves while a long run lasts; only for someone who watches.
    func progress(_ line: String) {
        guard isWatched else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(line)".utf8))
    }

    func endProgress() { progress("") }

    func coloured(_ text: String, _ colour: Colour) -> String {
        hasColours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    enum Colour: Int {
        case red = 31
        case green = 32
        case yellow = 33
    }
}
