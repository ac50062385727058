package import Domain

/// What makes two solves the same: the problem to the byte, the seed, the limits and the program.
package struct ResultKey: Hashable, Codable, Sendable {
    /// SHA-256 over the canonical form of the problem.
    package var problemHash: String
    package var seed: UInt64
    /// `30 s`, `2000 stappen`, or both.
    package var limits: String
    package var programVersion: String

    package init(problemHash: String, seed: UInt64, limits: String, programVersion: String) {
        self.problemHash = problemHash
        self.seed = seed
        self.limits = limits
        self.programVersion = programVersion
    }
}

/// One solve of a scenario as the workspace keeps it, judged, without the problem that it belongs to.
package struct KeptResult: Hashable, Codable, Sendable {
    package var key: ResultKey
    package var date: PlanDate?
    package var plan: HalfDayPlan
    package var record: SolveRecord
    package var findings: [Finding]

    package init(key: ResultKey, date: PlanDate?, plan: HalfDayPlan, record: SolveRecord, findings: [Finding]) {
        self.key = key
        self.date = date
        self.plan = plan
        self.record = record
        self.findings = findings
    }
}
