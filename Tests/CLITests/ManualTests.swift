import ArgumentParser
import Foundation
import Testing

@testable import CLI

/// Every command in the manual and the README is one that the program understands.
@Suite struct ManualTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let file: String
        let words: [String]
        var testDescription: String { "\(file): \(words.joined(separator: " "))" }
    }

    static let lines: [Line] = {
        let manual = Checkout.root.appending(path: "docs/handleiding")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: manual.path)) ?? []
        let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { manual.appending(path: $0) }
        return ([Checkout.root.appending(path: "README.md")] + pages).flatMap { page in
            let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
            return text.matches(of: /^ritwijzer +(.*)$/.anchorsMatchLineEndings()).map { match in
                let command = match.output.1.prefix { $0 != "#" && $0 != "|" && $0 != ">" }
                return Line(file: page.lastPathComponent, words: words(of: String(command)))
            }
        }
    }()

    /// As a shell splits them: what is between quotes is one word.
    private static func words(of command: String) -> [String] {
        command.matches(of: /"([^"]*)"|[^ "]+/).map { String($0.output.1 ?? $0.output.0) }
    }

    @Test func thereAreSome() { #expect(Self.lines.count >= 10) }

    @Test("the program understands it", arguments: lines)
    func understood(line: Line) throws { _ = try RitwijzerCommand.parseAsRoot(line.words) }
}
