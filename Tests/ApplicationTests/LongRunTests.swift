import Domain
import Foundation
import Interchange
import Synchronization
import TestSupport
import Testing

@testable import Application

@Suite struct LongRunTests {
    @Test func aRunThatWasStoppedBeforeItBeganEndsAtOnceWithAPlan() throws {
        try withProblem { path in
            let run = LongRun()
            run.stop()
            let started = Date()
            let outcome = try SolveVerb(problem: path, output: nil, effort: Effort(secondsLimit: 60)).run(run)
            #expect(Date().timeIntervalSince(started) < 30)
            #expect(outcome.verdict == .interrupted)
            #expect(outcome.half?.stored.isValid == true)
            #expect(outcome.half?.stored.record.ending == .interrupted)
        }
    }

    @Test func progressNamesTheHalfDay() throws {
        try withProblem { path in
            let seen = Mutex<[LongRun.Progress]>([])
            let run = LongRun { progress in seen.withLock { $0.append(progress) } }
            let effort = Effort(secondsLimit: nil, iterationLimit: 100)
            _ = try SolveVerb(problem: path, output: nil, effort: effort).run(run)
            let titles = seen.withLock { Set($0.map(\.title)) }
            #expect(titles == ["heen"])
        }
    }

    private func withProblem(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        try ProblemDocument.encode(TinyWorld(.toSchool).problem).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        try body(path.path)
    }
}
