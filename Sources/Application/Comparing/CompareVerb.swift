package import Domain
import Foundation
package import Interchange

/// `vergelijk` and `rapport vergelijking`: scenarios side by side, the first one as the base.
package struct CompareVerb: Sendable {
    private let command: String
    private let selection: ScenarioSelection
    private let files: ReportFileNames
    private let areas: String?
    private let edition: Edition
    private let coalitions: CoalitionSelection?
    private let dataIsInvented: Bool

    /// - Parameters:
    ///   - command: as typed, for the answer.
    ///   - areas: a file that is read, with which postcodes make which werkgebied.
    ///   - edition: for whom the files are.
    ///   - coalitions: how the cost is shared, when that belongs to the question.
    ///   - dataIsInvented: as in the demo; the page says so.
    package init(
        command: String, selection: ScenarioSelection, files: ReportFileNames = ReportFileNames(), areas: String? = nil,
        edition: Edition = .shared, coalitions: CoalitionSelection? = nil, dataIsInvented: Bool = false
    ) {
        self.command = command
        self.selection = selection
        self.files = files
        self.areas = areas
        self.edition = edition
        self.coalitions = coalitions
        self.dataIsInvented = dataIsInvented
    }

    package func run(_ run: LongRun) throws(Fault) -> CompareOutcome {
        let areas = try PostcodeAreas.read(self.areas)
        let output = try ReportFiles(files)
        do throws(Fault) {
            let planned = try selection.planned(run)
            let shares = try coalitions?.planned(run)
            var outcome = CompareOutcome(command: command, planned: planned, shares: shares)
            guard let base = planned.base else {
                output.discard()
                return outcome
            }
            let content = ComparisonContent(
                comparison: Comparison(
                    base: base, others: Array(planned.results.dropFirst()), missing: planned.missing, areas: areas),
                planned: planned, coalitions: shares?.coalitions, edition: edition,
                dataIsInvented: dataIsInvented)
            outcome.content = content
            outcome.files = try output.write(content)
            return outcome
        } catch {
            output.discard()
            throw error
        }
    }
}

package struct CompareOutcome: Outcome {
    package var command: String
    package var date: PlanDate
    package var missing: [MissingScenario]
    package var shares: CoalitionOutcome?
    /// That were written, as the user named them.
    package var files: [String] = []
    package let verdict: Verdict
    var content: ComparisonContent?
    private let faults: [Fault]

    init(command: String, planned: PlannedScenarios, shares: CoalitionOutcome?) {
        self.command = command
        self.shares = shares
        date = planned.date
        missing = planned.missing
        faults = planned.faults
        verdict = planned.verdict == .fine ? shares?.verdict ?? .fine : planned.verdict
    }

    /// nil when the base is missing.
    package var comparison: Comparison? { content?.comparison }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: verdict == .fine, faults: faults,
            result: .fields([
                "date": .string(date.description), "comparison": content?.export.json,
                "coalitions": shares?.coalitions.map(\.json), "files": .array(files.map { .string($0) }),
            ]))
    }
}

extension PlannedScenarios {
    /// nil when there is nothing to compare with.
    fileprivate var base: ScenarioResult? { results.first.flatMap { $0.id == asked.first ? $0 : nil } }
}
