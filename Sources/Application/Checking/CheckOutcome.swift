package import Domain
package import Interchange

/// What the checker says of one plan.
package struct CheckOutcome: Outcome {
    /// Name of the plan or the problem; nil when it could not be read.
    package var subject: String?
    package var issues: [ImportIssue]
    package var findings: [Finding]

    init(subject: String? = nil, issues: [ImportIssue] = [], findings: [Finding] = []) {
        self.subject = subject
        self.issues = issues
        self.findings = findings
    }

    package var verdict: Verdict {
        if subject == nil { return .refused }
        return findings.contains { $0.severity == .violation } ? .violations : .fine
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "controleer", isFine: verdict == .fine, issues: issues, findings: findings,
            result: .fields(["subject": subject.map { .string($0) }]))
    }
}
