import Foundation

/// One series from begin to end: what is known, what is still to be run, and its rows in the history table.
struct SeriesCourse {
    let series: Series
    let conditions: Series.Conditions
    let width: Int
    let deadline: Date?
    /// Whether results are kept and used again.
    let keeps: Bool
    let overRevisions: Bool
    let checkout: Checkout
    let shared: SharedInstances

    private var file: ResultsFile {
        ResultsFile(url: checkout.results.appendingPathComponent("\(series.name).jsonl"))
    }

    /// - Returns: whether every run of the series has a result that a judge accepted.
    func run() throws -> Bool {
        let revision = checkout.revision
        let file = file
        let jobs = jobs()
        let absent = series.cases.count { !shared.has($0) }
        if absent > 0 { say("\(series.name): \(absent) instances are not there and are left out") }
        let known = keeps ? file.finished(revision: overRevisions ? nil : revision) : [:]
        let runner = SeriesRunner(
            perform: { [child = child(revision)] in try child($0, of: $1) }, width: width, deadline: deadline,
            say: { [name = series.name] in say("\(name): \($0)") })
        let report = runner(jobs, known: known) { [keeps] in if keeps { try file.append($0) } }
        if !report.results.isEmpty { try tell(report.results, revision) }
        if report.left > 0 { say("\(series.name): \(report.left) runs are left for another time") }
        for failure in report.failures { say(failure) }
        let refused = report.results.filter { $0.verdict.outcome == .refused }
        for result in refused { say("refused: \(result.run.label): \(result.verdict.reason ?? "")") }
        return report.failures.isEmpty && refused.isEmpty && report.left == 0
    }

    private func jobs() -> [SeriesRunner.Job] {
        let cases = Dictionary(series.cases.map { ($0.instance, $0) }, uniquingKeysWith: { first, _ in first })
        return series.runs(conditions).compactMap { run in
            cases[run.instance].flatMap { shared.has($0) ? SeriesRunner.Job(run: run, subject: $0) : nil }
        }
    }

    private func child(_ revision: String) -> ChildRun {
        ChildRun(
            program: Bundle.main.executablePath ?? CommandLine.arguments[0], shared: shared,
            solutions: checkout.results.appendingPathComponent("solutions/\(series.name)"), revision: revision,
            machine: Machine.description)
    }

    /// Prints the rows, and puts them in the page.
    private func tell(_ results: [RunResult], _ revision: String) throws {
        let own = file.best(.cost)
        let cases = series.cases.map { subject in
            var subject = subject
            subject.reference = subject.reference ?? own[subject.instance]
            return subject
        }
        let rows = series.sets.compactMap { set -> HistoryTable.Row? in
            let members = results.filter { $0.run.set == set }
            guard let newest = members.map(\.date).max() else { return nil }
            let summary = SetSummary(set, members, cases.filter { $0.set == set }, certifies: series.certifies)
            return HistoryTable.Row(
                summary, series: series.name, limits: limits(members), date: newest,
                revision: overRevisions ? Set(members.map(\.revision)).sorted().joined(separator: " ") : revision,
                machine: Machine.description)
        }
        print(HistoryTable.text(rows))
        guard keeps else { return }
        let page = try String(contentsOf: checkout.page, encoding: .utf8)
        try HistoryTable.inserting(rows, into: page).write(to: checkout.page, atomically: true, encoding: .utf8)
    }

    private func limits(_ results: [RunResult]) -> String {
        let seconds = Set(results.map(\.run.seconds)).sorted().map { "\(Int($0))" }.joined(separator: "/")
        let seeds = Set(results.map(\.run.seed)).count
        let threads = Set(results.map(\.run.threads)).sorted().map { "\($0)" }.joined(separator: "/")
        return "\(seconds) s\(conditions.countsProcessorTime ? " of processor" : ""), \(threads) "
            + "thread\(threads == "1" ? "" : "s"), \(seeds) seed\(seeds == 1 ? "" : "s")"
    }
}

/// Progress goes to standard error: standard output is for the table.
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
