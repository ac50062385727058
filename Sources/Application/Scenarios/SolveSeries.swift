import Domain
import Optimiser
import Store

/// Solves a list of half-days side by side. Each result is kept in the workspace as soon as it is there, so that a
/// series that was stopped goes on where it was.
struct SolveSeries: Sendable {
    let store: Workspace
    let threads: Int

    struct Outcome: Sendable {
        /// Jobs that are missing here and in `faults` were stopped.
        var results: [ResultKey: KeptResult] = [:]
        var faults: [ResultKey: Fault] = [:]
        /// Why results could not be kept; they are used all the same.
        var keepingFault: Fault?
    }

    /// Jobs with the same key are solved once; those that the workspace knows are not solved at all.
    ///
    /// - Throws: when the workspace cannot be read.
    func run(_ jobs: [SolveJob], _ run: LongRun) throws(Fault) -> Outcome {
        let mark = try store.erasureMark()
        var outcome = Outcome()
        var wanted: [SolveJob] = []
        var seen: Set<ResultKey> = []
        for job in jobs where seen.insert(job.key).inserted {
            if let known = try store.keptResult(job.key) {
                outcome.results[job.key] = known
            } else {
                wanted.append(job)
            }
        }
        let watch = SeriesWatch(wanted, known: outcome.results.count, threads: threads, run)
        let (store, open, inner) = (store, wanted, max(1, threads / max(1, wanted.count)))
        let answers = SideBySide.map(open.count, threads: threads) { index in
            Self.answer(open[index], threads: inner, store, mark: mark, run, watch)
        }
        for (job, answer) in zip(wanted, answers) {
            outcome.results[job.key] = answer.result
            outcome.faults[job.key] = answer.fault
            outcome.keepingFault = outcome.keepingFault ?? answer.keepingFault
        }
        return outcome
    }

    private struct Answer: Sendable {
        var result: KeptResult?
        var fault: Fault?
        var keepingFault: Fault?
    }

    private static func answer(
        _ job: SolveJob, threads: Int, _ store: Workspace, mark: Int, _ run: LongRun, _ watch: SeriesWatch
    ) -> Answer {
        guard !run.isStopped else { return Answer() }
        var answer = Answer()
        do throws(Fault) {
            answer.result = try job.result(threads: threads, run.control { _ in watch.tick() })
        } catch {
            answer.fault = error
        }
        if let result = answer.result {
            do throws(Fault) { try store.keep(result, since: mark) } catch { answer.keepingFault = error }
        }
        watch.finish()
        return answer
    }
}
