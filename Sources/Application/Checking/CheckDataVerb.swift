package import Domain
package import Interchange
import Store

/// `controleer`: what is missing or odd in the workspace, before anything is planned.
package struct CheckDataVerb: Sendable {
    private let workspace: String

    package init(workspace: String) { self.workspace = workspace }

    package func run() throws(Fault) -> DataOutcome {
        let store = try Workspace.open(at: workspace, mode: .read)
        let region = try store.region()
        var issues = RegionChecks(region: region).issues
        for index in issues.indices {
            guard let pupil = issues[index].pupil, let source = try store.provenance(ofPupil: pupil) else { continue }
            issues[index].issue.location.file = source.file.name
            issues[index].issue.location.line = source.line
        }
        return DataOutcome(region: region, issues: issues.map(\.issue))
    }
}

package struct DataOutcome: Outcome {
    package var pupils: Int
    package var destinations: Int
    package var depots: Int
    package var vehicles: Int
    package var contract: String?
    package var coarse: Int
    package var issues: [ImportIssue]

    init(region: Region, issues: [ImportIssue]) {
        pupils = region.pupils.count
        destinations = region.destinations.count
        depots = region.depots.count
        vehicles = region.fleet.map(\.count).reduce(0, +)
        contract = region.contract?.name
        coarse = region.pupils.count { $0.home.precision.isCoarse }
        self.issues = issues
    }

    package var verdict: Verdict { issues.contains { $0.severity == .error } ? .violations : .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "controleer", isFine: verdict == .fine, issues: issues,
            result: .fields([
                "pupils": .integer(pupils), "destinations": .integer(destinations), "depots": .integer(depots),
                "vehicles": .integer(vehicles), "contract": contract.map { .string($0) }, "coarse": .integer(coarse),
            ]))
    }
}
