import Foundation
import Testing

@testable import Report

struct ScriptTests {
    /// A page runs the script only when its policy names exactly these bytes.
    @Test func theHashIsThatOfTheScript() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID().uuidString)")
        try Data("\(Script.source)".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let hash = try #require(Data(base64Encoded: String(Script.interaction.hash.dropFirst("sha256-".count))))
        #expect(hash.map { String(format: "%02x", $0) }.joined() == output.prefix(64))
    }

    /// An inline script ends at the first `</`.
    @Test func theScriptCannotEndEarly() {
        let source = "\(Script.source)"
        for pattern in ["</", "<!--", "innerHTML", "eval", "document.write", "localStorage"] {
            #expect(!source.contains(pattern), "\(pattern)")
        }
    }
}
