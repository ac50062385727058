import Foundation

/// A running `StoreProcess`.
final class Companion {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var unread = Data()

    init(_ task: String, _ path: String) throws {
        // The test bundle and the executable are built into one folder.
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        process.executableURL = bundle.appendingPathComponent("StoreProcess")
        process.arguments = [task, path]
        process.standardOutput = output
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit { kill() }

    /// The next line that the process says; nil when it has ended.
    func line() -> String? {
        while true {
            if let end = unread.firstIndex(of: 10) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = unread[(end + 1)...]
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            unread.append(more)
        }
    }

    /// SIGKILL, at once and without a chance to tidy up. Returns the last line that was said.
    @discardableResult func kill() -> String? {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        var last: String?
        while let next = line() { last = next }
        return last
    }

    func release() throws {
        try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
        process.waitUntilExit()
    }
}
