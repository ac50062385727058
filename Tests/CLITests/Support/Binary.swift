import Foundation
import Testing

/// The program as a user starts it: the executable that was built beside these tests.
struct Binary {
    struct Result {
        var status: Int32
        var output: String
        var talk: String
    }

    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "ritwijzer").path

    /// Runs to the end.
    static func run(
        _ arguments: [String], in folder: Scratch, environment: [String: String] = [:], shell: String? = nil
    ) throws -> Result {
        let process = try start(arguments, in: folder, environment: environment, shell: shell)
        process.process.waitUntilExit()
        return try process.result()
    }

    /// - Parameter shell: commands that come before the program in the same shell, such as `ulimit -f 8;`.
    static func start(
        _ arguments: [String], in folder: Scratch, environment: [String: String] = [:], shell: String? = nil
    ) throws -> Started {
        let process = Process()
        if let shell {
            process.executableURL = URL(filePath: "/bin/bash")
            process.arguments = ["-c", "\(shell) exec \"$0\" \"$@\"", path] + arguments
        } else {
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
        return try Started(process, in: folder)
    }

    /// A program that runs. Its output goes to files, so that no pipe can fill up.
    struct Started {
        let process: Process
        private let output: URL
        private let talk: URL

        init(_ process: Process, in folder: Scratch) throws {
            self.process = process
            let name = UUID().uuidString
            output = folder.url.appending(path: ".\(name).out")
            talk = folder.url.appending(path: ".\(name).err")
            for url in [output, talk] { try Data().write(to: url) }
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: talk)
            process.standardInput = FileHandle.nullDevice
            try process.run()
        }

        func result() throws -> Result {
            Result(
                status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
                output: try String(contentsOf: output, encoding: .utf8),
                talk: try String(contentsOf: talk, encoding: .utf8))
        }
    }
}
