import Domain
import Foundation
import Optimiser
import RoadNetwork
import Store

/// One solve of a series: a half-day and how it is searched.
struct SolveJob: Sendable {
    let problem: HalfDayProblem
    /// Its threads are the affair of the series.
    let effort: Effort
    /// By which the result is found again.
    let key: ResultKey

    /// - Parameter hash: of the problem, which several jobs may have.
    init(_ problem: HalfDayProblem, hash: String, effort: Effort) {
        self.problem = problem
        self.effort = effort
        key = ResultKey(
            problemHash: hash, seed: effort.seed, limits: effort.limitsText, programVersion: Product.version)
    }

    /// - Returns: nil when it was stopped before its limit: what half a solve gives is not compared.
    func result(threads: Int, _ control: SolveControl) throws(Fault) -> KeptResult? {
        var effort = effort
        effort.threads = threads
        let made = PlanMaker.judged(problem, matrix: try problem.travelMatrix(), effort: effort, control)
        guard made.solution.record.ending != .interrupted else { return nil }
        return KeptResult(
            key: key, date: problem.date, plan: made.solution.plan, record: made.solution.record,
            findings: made.findings)
    }
}

extension Effort {
    /// What ends a solve; threads change how soon that is, not what it is compared with.
    var limitsText: String {
        let parts = [secondsLimit.map { "\($0) s" }, iterationLimit.map { "\($0) stappen" }].compactMap(\.self)
        return parts.isEmpty ? "geen" : parts.joined(separator: ", ")
    }
}
