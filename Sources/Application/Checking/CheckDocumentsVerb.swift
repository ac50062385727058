import Checker
package import Domain
import Interchange
import RoadNetwork

/// `controleer PROBLEEM.json PLAN.json`: judges any plan for a problem, whoever made it.
package struct CheckDocumentsVerb: Sendable {
    private let problem: String
    private let plan: String

    package init(problem: String, plan: String) {
        self.problem = problem
        self.plan = plan
    }

    package func run() throws(Fault) -> CheckOutcome {
        let read = try ProblemFile.read(problem)
        let bytes = try InputFile.read(plan, limit: InputFile.largestProblem)
        guard let problem = read.problem else { return CheckOutcome(issues: read.issues) }
        let (plan, issues) = PlanDocument.decode(bytes, for: problem)
        let all = read.issues + issues.map { $0.inFile(self.plan) }
        guard let plan else { return CheckOutcome(issues: all) }
        let findings = Checker.check(plan, for: problem, matrix: try problem.travelMatrix())
        return CheckOutcome(subject: problem.name, issues: all, findings: findings)
    }
}
