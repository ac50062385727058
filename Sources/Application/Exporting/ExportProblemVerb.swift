package import Domain
import Interchange
import Store

/// `exporteer probleem`: one half-day of the workspace as a document for `los-op`.
package struct ExportProblemVerb: Sendable {
    private let workspace: String
    private let date: PlanDate
    private let direction: Direction
    private let output: String?

    package init(workspace: String, date: PlanDate, direction: Direction, output: String?) {
        self.workspace = workspace
        self.date = date
        self.direction = direction
        self.output = output
    }

    package func run() throws(Fault) -> ExportOutcome {
        let store = try Workspace.open(at: workspace, mode: .write)
        let (problem, _) = try store.region().halfDay(on: date, direction)
        let outcome = try ExportOutcome(
            command: "exporteer probleem", content: ProblemDocument.encode(problem), output: output)
        try store.log(.exported, count: problem.requests.count)
        return outcome
    }
}
