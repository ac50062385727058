package import Foundation
package import Testing

/// Runs a script of Tests/Independent: judges that share nothing with the Swift code.
package enum PythonScript {
    /// Tests that need Python run where it is, and always in continuous integration, so that they cannot be left out
    /// there unseen.
    package static let isExpected = interpreter != nil || ProcessInfo.processInfo.environment["CI"] == "true"

    package static let absence: Comment =
        "python3 met numpy, jsonschema en openpyxl is er niet (make setup installeert ze)"

    package struct Missing: Error {}

    /// - Throws: `Missing` when there is no Python with numpy, jsonschema and openpyxl.
    package static func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        guard let interpreter else { throw Missing() }
        return try execute(interpreter, [folder.appendingPathComponent(script).path] + arguments)
    }

    /// The root of the package.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Makes a folder for the length of `body`.
    package static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ritwijzer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    private static let folder = root.appendingPathComponent("Tests/Independent")

    /// Debian's own, which `make test` provides, before another one on the path.
    private static let interpreter: String? = ["/usr/bin/python3", "python3"].first { candidate in
        (try? execute(candidate, ["-c", "import numpy, jsonschema, openpyxl"]))?.status == 0
    }

    private static func execute(_ interpreter: String, _ arguments: [String]) throws -> (status: Int32, output: String)
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [interpreter, "-B"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
