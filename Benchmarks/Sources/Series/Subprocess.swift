import Foundation
import Synchronization

/// Child processes: every one that runs can be ended from a signal.
enum Subprocess {
    struct Answer {
        var status: Int32
        var output: String
        var complaint: String
    }

    struct TimedOut: Error {}

    private static let running = Mutex<[Int32]>([])

    /// Ends all children, and makes every later start fail.
    static func endAll() { for child in running.withLock({ $0 }) { kill(child, SIGKILL) } }

    /// Runs a program to its end, or until the limit.
    static func run(_ program: String, _ arguments: [String], secondsLimit: Double) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (output, complaint) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaint
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let child = process.processIdentifier
        running.withLock { $0.append(child) }
        defer { running.withLock { $0.removeAll { $0 == child } } }
        let complaints = Reader(complaint)
        let outputs = Reader(output)
        let isLate = ended.wait(timeout: .now() + secondsLimit) == .timedOut
        if isLate {
            kill(child, SIGKILL)
            ended.wait()
        }
        let answer = Answer(status: process.terminationStatus, output: outputs.text, complaint: complaints.text)
        if isLate { throw TimedOut() }
        return answer
    }

    /// Reads a pipe to its end beside everything else, so that a talkative child never waits.
    private final class Reader: Sendable {
        private let bytes = Mutex(Data())
        private let done = DispatchSemaphore(value: 0)

        init(_ pipe: Pipe) {
            let handle = pipe.fileHandleForReading
            Thread.detachNewThread {
                let read = handle.readDataToEndOfFile()
                self.bytes.withLock { $0 = read }
                self.done.signal()
            }
        }

        var text: String {
            done.wait()
            return bytes.withLock { String(decoding: $0, as: UTF8.self) }
        }
    }
}
