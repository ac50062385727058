import Foundation
import TestSupport
import Testing

@testable import ritwijzer_bench

@Suite("Reeksen: tabel") struct HistoryTableTests {
    @Test(
        "the median is the middle, or between the two middles",
        arguments: [([], nil), ([3], 3), ([9, 1, 5], 5), ([4, 1, 2, 100], 3)] as [([Double], Double?)])
    func median(values: [Double], expected: Double?) { #expect(values.median == expected) }

    private var summary: SetSummary {
        let jobs = SampleRuns.jobs()
        let costs: [Double] = [101, 202, 100, 210, 99, 206]
        let results = zip(jobs, costs).map {
            SampleRuns.result($0.run, cost: $1, proven: $0.run.instance == "x1" && $0.run.seed > 1)
        }
        return SetSummary("x", results, SampleRuns.series.cases, certifies: true)
    }

    private func row(_ revision: String = "abc") -> HistoryTable.Row {
        HistoryTable.Row(
            summary, series: "proef", limits: "5 s, 1 thread, 3 seeds", date: "2026-11-21", revision: revision,
            machine: "2 × test")
    }

    @Test("medians over seeds first, then over instances")
    func summaries() {
        // Medians 100 and 206 against 100 and 200.
        #expect(
            row().text
                == "| 2026-11-21 | abc | 2 × test | proef | x | 5 s, 1 thread, 3 seeds | 1.50 % | 3.00 % | 1 of 2 "
                + "| 1 of 2 | 5.00 % / 10.00 % | 8 | 2 of 6 runs, 17 % of rounds | 2.00 s | 33 MB | 0.6 min | 6 of 6 accept |"
        )
    }

    @Test("without a reference there is no gap, and without a bound no proof")
    func blanks() {
        let result = SampleRuns.result(SampleRuns.jobs()[0].run, cost: 1)
        let summary = SetSummary("x", [result], [SampleRuns.subject("x1", reference: nil)], certifies: false)
        #expect(summary.meanGap == nil && summary.reached == nil && summary.proven == nil)
        #expect(summary.meanUnproven == nil && summary.referenceVehicles == nil)
    }

    @Test("where vehicles are the objective they are compared")
    func vehicles() {
        var subject = SampleRuns.subject("x1", reference: 5)
        subject.objective = .vehicles
        let result = SampleRuns.result(SampleRuns.jobs()[0].run, cost: 4.2)
        let summary = SetSummary("x", [result], [subject], certifies: false)
        #expect(summary.meanGap == -20)
        #expect(summary.referenceVehicles == 5)
    }

    @Test("a row replaces the one of the same code and limits, and others stay")
    func inserting() throws {
        let empty = "Boven\n\n\(HistoryTable.begin)\n\(HistoryTable.end)\nOnder\n"
        let once = try HistoryTable.inserting([row()], into: empty)
        let twice = try HistoryTable.inserting([row()], into: once)
        #expect(once == twice)
        #expect(once.hasPrefix("Boven\n\n") && once.hasSuffix("\nOnder\n"))
        let other = try HistoryTable.inserting([row("def")], into: once)
        #expect(other.contains(row().text) && other.contains(row("def").text))
        #expect(throws: HistoryTable.Failure.self) { try HistoryTable.inserting([], into: "geen tabel") }
    }

    @Test("the page in the repository has the markers")
    func page() throws {
        let page = Checkout(root: PythonScript.root).page
        _ = try HistoryTable.inserting([row()], into: String(contentsOf: page, encoding: .utf8))
    }
}
