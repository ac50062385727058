package import Domain
import Foundation
package import Interchange
import Report
import Store

/// `rapport realisatie`: what was driven, beside plan and norms.
package struct RealisationReportVerb: Sendable {
    private let workspace: String
    private let query: VisitQuery
    private let edition: Edition
    private let files: ReportFileNames

    package init(workspace: String, query: VisitQuery, edition: Edition, files: ReportFileNames = ReportFileNames()) {
        self.workspace = workspace
        self.query = query
        self.edition = edition
        self.files = files
    }

    package func run() throws(Fault) -> RealisationReportOutcome {
        let output = try ReportFiles(files)
        do throws(Fault) {
            let store = try Workspace.openToLook(at: workspace, .realisationRead)
            let region = try store.region()
            let names = Dictionary(
                region.destinations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            let made = try RideHistory(store).records(query)
            guard let figures = RealisationFigures(made, names: names) else { throw nothing(made) }
            var outcome = RealisationReportOutcome(figures: figures, edition: edition)
            let tables = FigureTables(RealisationTables(figures, edition: edition).all)
            outcome.files = try output.write(
                html: {
                    RealisationReport.html(
                        RealisationReportInput(
                            title: region.contract?.name ?? "Realisatie", edition: edition, figures: figures,
                            programVersion: Product.version))
                }, csv: { tables.csv }, xlsx: { () throws(Fault) in try tables.xlsx(mark: edition.mark, madeOn: nil) })
            return outcome
        } catch {
            output.discard()
            throw error
        }
    }

    private func nothing(_ made: RideRecords) -> Fault {
        made.strangers.isEmpty
            ? Fault(
                code: "E-GEEN-REALISATIE", message: "over deze periode is niet gemeld wat er is gereden",
                advice: "Inlezen kan met: ritwijzer importeer realisatie BESTAND --vervoerder CODE")
            : Fault(
                code: "E-GEEN-REALISATIE",
                message: "alle gemelde ritten zijn van leerlingen die niet in de werkmap staan",
                advice: "Lees eerst de leerlingen en het contract in: ritwijzer importeer map MAP")
    }
}

package struct RealisationReportOutcome: Outcome {
    package var figures: RealisationFigures
    package var edition: Edition
    /// That were written, as the user named them.
    package var files: [String] = []

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "rapport realisatie", isFine: true,
            result: [
                "edition": .string(edition.rawValue), "from": .string(figures.from.description),
                "until": .string(figures.until.description), "days": .integer(figures.days),
                "halfDays": .integer(figures.halfDays), "plannedHalfDays": .integer(figures.plannedHalfDays),
                "untold": .integer(figures.untold), "strangers": .integer(figures.strangers),
                "tables": FigureTables(RealisationTables(figures, edition: edition).all).json,
                "files": .array(files.map { .string($0) }),
            ])
    }
}
