import Foundation

/// The executable that was built beside these tests.
enum Program {
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    struct Result {
        var status: Int32
        /// Standard output.
        var output: String
        /// Standard error.
        var talk: String
    }

    static func run(_ arguments: [String]) throws -> Result {
        try run(folder.appending(path: "ritwijzer"), arguments, in: Repository.root)
    }

    /// - Parameter paths: in front of the system's own.
    static func run(
        _ program: URL, _ arguments: [String], in place: URL, paths: [String] = [], withSystemPaths: Bool = true
    ) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = place
        process.environment = [
            "PATH": (paths + (withSystemPaths ? ["/usr/bin", "/bin"] : [])).joined(separator: ":"), "LC_ALL": "C.UTF-8",
        ]
        let (output, talk) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = talk
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let remarks = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: text, talk: remarks)
    }
}
