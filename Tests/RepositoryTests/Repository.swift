import Foundation

/// The checkout that the tests were built from.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct SourceText: Sendable {
        /// From the root: `Sources/CLI/Program.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// `CLI` in `Sources/CLI/Program.swift`.
        var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    }

    /// Every file below `folder` with one of these extensions, by path.
    static func files(below folder: String, _ extensions: Set<String> = ["swift"]) throws -> [SourceText] {
        let start = root.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
        return try found.filter { extensions.contains(($0 as NSString).pathExtension) }.sorted().map {
            SourceText(
                path: "\(folder)/\($0)", text: try String(contentsOf: start.appending(path: $0), encoding: .utf8))
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// What git keeps, without build products: the top folders that a reader sees.
    static let tracked = ["Sources", "Tests", "docs", "data", "scripts", "Benchmarks", ".ci"]
}
