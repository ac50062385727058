package import Domain
import Interchange
import Store

/// `exporteer ritten`: a stored plan for drivers and other systems.
package struct ExportRidesVerb: Sendable {
    private let workspace: String
    private let plan: StoredPlan.ID?
    private let format: ExportFormat
    private let withCodes: Bool
    private let output: String?

    /// - Parameters:
    ///   - plan: nil when there is one plan of the latest date.
    ///   - withCodes: with codes of pupils and exact homes, for the carrier's own use.
    package init(
        workspace: String, plan: StoredPlan.ID?, format: ExportFormat, withCodes: Bool = false, output: String?
    ) {
        self.workspace = workspace
        self.plan = plan
        self.format = format
        self.withCodes = withCodes
        self.output = output
    }

    package func run() throws(Fault) -> ExportOutcome {
        let store = try Workspace.open(at: workspace, mode: .write)
        let stored = try onlyOne(store.chosenPlans(plan))
        let half = try PlannedHalfDay(reading: stored)
        let export = PlanExport(
            plan: stored.plan, record: stored.record, problem: stored.problem, matrix: half.matrix,
            identities: withCodes ? .codes : .pseudonyms)
        let content =
            switch format {
            case .csv: export.csv
            case .xlsx: try export.workbook(madeOn: stored.problem.date)
            case .json: export.json
            case .geojson: export.geoJSON
            case .ics:
                throw Fault(.internal, code: "E-AGENDA", message: "een agenda wordt per bestemming geschreven")
            }
        let outcome = try ExportOutcome(command: "exporteer ritten", content: content, output: output)
        try store.log(.exported, plan: stored.id, version: stored.version)
        return outcome
    }

    private func onlyOne(_ plans: [StoredPlan]) throws(Fault) -> StoredPlan {
        guard let only = plans.first, plans.count == 1 else {
            throw Fault(
                code: "E-WELK-PLAN", message: "er zijn meer plannen die bedoeld kunnen zijn",
                advice: "Kies er een met --plan: \(plans.map(\.id.text).joined(separator: ", ")).")
        }
        return only
    }
}
