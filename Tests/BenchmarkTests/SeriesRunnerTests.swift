import Foundation
import Synchronization
import Testing

@testable import ritwijzer_bench

@Suite("Reeksen: hervatten") struct SeriesRunnerTests {
    private struct Crash: Error {}

    /// A runner whose engine is a table, and what it was asked for.
    private final class Asked: Sendable {
        let runs = Mutex<[Run]>([])
        func runner(failing: String? = nil) -> SeriesRunner {
            SeriesRunner { run, _ in
                self.runs.withLock { $0.append(run) }
                if run.instance == failing { throw Crash() }
                return SampleRuns.result(run, cost: 100)
            }
        }
        var count: Int { runs.withLock { $0.count } }
    }

    @Test("what is finished is not run again, and what was cut off is")
    func resumes() throws {
        try SampleRuns.withFolder { folder in
            let file = ResultsFile(url: folder.appendingPathComponent("diep/proef.jsonl"))
            let jobs = SampleRuns.jobs()
            let crashed = Asked()
            let partial = crashed.runner(failing: "x2")(jobs, known: [:]) { try file.append($0) }
            #expect((partial.results.count, partial.failures.count) == (3, 3))
            // A line that was cut off by a crash of the machine counts as not there.
            let whole = try String(contentsOf: file.url, encoding: .utf8)
            try String(whole.dropLast(40)).write(to: file.url, atomically: true, encoding: .utf8)
            let again = Asked()
            let known = file.finished(revision: "abc")
            #expect(known.count == 2)
            let report = again.runner()(jobs, known: known) { _ in }
            #expect(again.count == 4)
            #expect(Set(report.results.map(\.run)) == Set(jobs.map(\.run)))
        }
    }

    @Test("results of other code are used only when asked for")
    func revisions() throws {
        try SampleRuns.withFolder { folder in
            let file = ResultsFile(url: folder.appendingPathComponent("proef.jsonl"))
            let run = SampleRuns.jobs()[0].run
            try file.append(SampleRuns.result(run, cost: 1, revision: "old"))
            #expect(file.finished(revision: "new").isEmpty)
            #expect(file.finished(revision: nil)[run]?.measurement.cost == 1)
            try file.append(SampleRuns.result(run, cost: 2, revision: "new"))
            #expect(file.finished(revision: "new")[run]?.measurement.cost == 2)
            #expect(file.best(.cost) == ["x1": 1])
        }
    }

    @Test func otherLimitsAreOtherRuns() {
        let own = SampleRuns.series.runs(Series.Conditions())
        for other in [
            Series.Conditions(threads: 2), Series.Conditions(countsProcessorTime: true),
        ] { #expect(Set(own).isDisjoint(with: SampleRuns.series.runs(other))) }
    }

    @Test("after the deadline no run starts")
    func deadline() {
        let asked = Asked()
        var runner = asked.runner()
        runner.deadline = .distantPast
        let report = runner(SampleRuns.jobs(), known: [:]) { _ in }
        #expect((asked.count, report.left) == (0, 6))
    }

    @Test("side by side gives the same results", arguments: [1, 2, 5])
    func width(_ width: Int) {
        let asked = Asked()
        var runner = asked.runner()
        runner.width = width
        let report = runner(SampleRuns.jobs(), known: [:]) { _ in }
        #expect(Set(report.results.map(\.run)) == Set(SampleRuns.jobs().map(\.run)))
        #expect(report.results.count == 6)
    }
}
