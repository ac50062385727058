package import Domain
package import Foundation
package import Interchange
import Store

/// `los-op`: one problem from a document, solved without a workspace.
package struct SolveVerb: Sendable {
    private let problem: String
    private let output: String?
    private let effort: Effort

    package init(problem: String, output: String?, effort: Effort) {
        self.problem = problem
        self.output = output
        self.effort = effort
    }

    package func run(_ run: LongRun) throws(Fault) -> SolveOutcome {
        let read = try ProblemFile.read(problem)
        guard let problem = read.problem else {
            return SolveOutcome(half: nil, planDocument: Data(), issues: read.issues)
        }
        let file: OutputFile? = if let output { try OutputFile(path: output) } else { nil }
        do {
            let half = try PlanMaker.make(
                problem, name: StoredPlan.ID(problem.name), effort: effort, run: run)
            let document = half.planDocument
            if let file { try file.write(document) }
            return SolveOutcome(half: half, planDocument: document, issues: read.issues)
        } catch {
            file?.discard()
            throw error
        }
    }
}

package struct SolveOutcome: Outcome {
    /// nil when the problem cannot be read.
    package var half: PlannedHalfDay?
    package var planDocument: Data
    package var issues: [ImportIssue]

    package var verdict: Verdict { half?.verdict ?? .refused }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "los-op", isFine: verdict == .fine, issues: issues, findings: half?.stored.findings ?? [],
            result: half.map { ["plan": $0.planValue, "figures": $0.figures.json] } ?? [:])
    }
}
