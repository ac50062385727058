import Foundation
import Synchronization

/// Does the runs of a series that are still to be done, some of them side by side.
struct SeriesRunner: Sendable {
    /// Does one run; in tests something else than a child process.
    let perform: @Sendable (Run, Series.Case) throws -> RunResult
    /// Runs side by side.
    var width = 1
    /// No run is started after this moment.
    var deadline: Date?
    var say: @Sendable (String) -> Void = { _ in }

    struct Report {
        var results: [RunResult] = []
        var failures: [String] = []
        /// Runs that were not started because the time was over.
        var left = 0
    }

    struct Job: Sendable {
        var run: Run
        var subject: Series.Case
    }

    /// - Parameters:
    ///   - known: results that are used again.
    ///   - record: called once for each new result, one at a time.
    func callAsFunction(_ jobs: [Job], known: [Run: RunResult], record: @escaping @Sendable (RunResult) throws -> Void)
        -> Report
    {
        let open = jobs.filter { known[$0.run] == nil }
        say("\(jobs.count) runs, \(jobs.count - open.count) known")
        let state = Mutex((next: 0, report: Report(results: jobs.compactMap { known[$0.run] })))
        DispatchQueue.concurrentPerform(iterations: max(1, min(width, open.count))) { _ in
            while let index = take(open.count, state) {
                let outcome = Result { try perform(open[index].run, open[index].subject) }
                state.withLock { state in
                    do {
                        let result = try outcome.get()
                        try record(result)
                        state.report.results.append(result)
                        say("\(index + 1)/\(open.count) \(result.measurement.line) – \(result.verdict.outcome)")
                    } catch {
                        state.report.failures.append("\(error)")
                        say("\(index + 1)/\(open.count) \(open[index].run.label): \(error)")
                    }
                }
            }
        }
        return state.withLock { state in
            var report = state.report
            report.left = open.count - min(state.next, open.count)
            return report
        }
    }

    private func take(_ count: Int, _ state: borrowing Mutex<(next: Int, report: Report)>) -> Int? {
        state.withLock { state in
            guard state.next < count, deadline.map({ Date.now < $0 }) ?? true else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
