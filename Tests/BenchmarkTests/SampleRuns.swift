import Foundation

@testable import ritwijzer_bench

/// Results that no engine made.
enum SampleRuns {
    static let first = subject("x1", reference: 100)
    static let second = subject("x2", reference: 200)
    static let series = Series(
        name: "proef", purpose: "a test", threads: 1, seeds: 1...3, certifies: true, cases: [first, second])

    static func subject(_ instance: String, reference: Double?) -> Series.Case {
        Series.Case(
            set: "x", instance: instance, command: ["darp", "@\(instance).txt"], seconds: 5, judge: .own,
            reference: reference)
    }

    static func jobs(_ series: Series = series) -> [SeriesRunner.Job] {
        series.runs(Series.Conditions()).map { run in
            SeriesRunner.Job(run: run, subject: run.instance == "x1" ? first : second)
        }
    }

    static func result(_ run: Run, cost: Double, revision: String = "abc", proven: Bool = false) -> RunResult {
        RunResult(
            run: run, revision: revision, date: "2026-11-21", machine: "2 × test",
            measurement: Measurement(
                instance: run.instance, seed: run.seed, cost: cost, vehicles: 4, bound: proven ? cost : cost * 0.9,
                gap: proven ? 0 : 0.1, proven: proven, unplanned: 0, iterations: 10, evaluations: 100,
                evaluationsPerSecond: 20, seconds: 6, secondsToBest: 3, secondsToFirst: Double(run.seed),
                partitioningRounds: 2, partitioningImprovements: run.seed == 1 ? 1 : 0,
                peakMegabytes: 30 + Int(run.seed)),
            verdict: Verdict(outcome: .accepted))
    }

    /// Makes a folder for the length of `body`.
    static func withFolder<Answer>(_ body: (URL) throws -> Answer) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reeks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
