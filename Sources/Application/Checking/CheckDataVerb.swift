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
        let lines = try RegionLines(pupils: pupilLines(region, store))
        let issues = MissingParts(region: region).issues + RegionChecks.check(region, lines: lines)
        return DataOutcome(region: region, issues: issues + coarse(region, lines))
    }

    /// Where each pupil was read.
    private func pupilLines(_ region: Region, _ store: Workspace) throws(Fault) -> [Pupil.ID: Fault.Location] {
        var lines: [Pupil.ID: Fault.Location] = [:]
        for pupil in region.pupils {
            guard let source = try store.provenance(ofPupil: pupil.id) else { continue }
            lines[pupil.id] = Fault.Location(file: source.file.name, line: source.line)
        }
        return lines
    }

    private func coarse(_ region: Region, _ lines: RegionLines) -> [ImportIssue] {
        region.pupils.filter(\.home.precision.isCoarse).map { pupil in
            ImportIssue(
                .warning, code: ImportCode.coarseAddress.rawValue, location: lines.pupils[pupil.id] ?? .init(),
                message: "leerling \(pupil.id): van het adres is alleen het midden van de postcode bekend",
                advice: "Misschien staat er een tikfout in het huisnummer.")
        }
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
