import Foundation

/// Runs one measurement in a process of its own, so that peak memory is its own and a crash ends nothing else.
struct ChildRun: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let program: String
    let shared: SharedInstances
    /// Where solutions go.
    let solutions: URL
    let revision: String
    let machine: String

    func callAsFunction(_ run: Run, of subject: Series.Case) throws -> RunResult {
        try FileManager.default.createDirectory(at: solutions, withIntermediateDirectories: true)
        let solution = solutions.appendingPathComponent("\(run.label).txt")
        let answer = try Subprocess.run(
            program, arguments(run, subject, solution), secondsLimit: Self.patience(run))
        guard let measured = try? JSONDecoder().decode(Measurement.self, from: Data(answer.output.utf8)) else {
            throw Failure(description: "\(run.label) ended with \(answer.status): \(answer.complaint.prefix(300))")
        }
        let instance = subject.command.first { $0.hasPrefix("@") }.map(shared.resolve) ?? ""
        return RunResult(
            run: run, revision: revision, date: Self.today, machine: machine, measurement: measured,
            verdict: subject.judge.verdict(measured, instance: instance, solution: solution, shared))
    }

    /// Seconds on the wall after which a run counts as hanging: a second of the processor may take long on a busy machine.
    private static func patience(_ run: Run) -> Double { (run.countsProcessorTime ? 100 : 10) * run.seconds + 600 }

    private func arguments(_ run: Run, _ subject: Series.Case, _ solution: URL) -> [String] {
        var arguments = subject.command.map(shared.resolve)
        arguments += ["--seconds", "\(run.seconds)", "--seed", "\(run.seed)", "--threads", "\(run.threads)", "--json"]
        if run.certifies { arguments.append("--bound") }
        if run.countsProcessorTime { arguments.append("--processor") }
        if subject.judge != .own { arguments += ["--uit", solution.path] }
        return arguments
    }

    private static var today: String {
        Date.now.formatted(.iso8601.year().month().day())
    }
}
