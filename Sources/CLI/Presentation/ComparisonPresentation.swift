import Application
import Domain

/// Scenarios side by side on the terminal: the table, how sure each difference is, what is missing.
struct ComparisonPresentation {
    private let outcome: CompareOutcome

    init(_ outcome: CompareOutcome) { self.outcome = outcome }

    func show(_ command: some AnsweringCommand) throws {
        Terminal.standard.talk(MissingPresentation(outcome.missing).text)
        guard outcome.comparison != nil else {
            Terminal.standard.talk("Zonder de basis is er niets te vergelijken.")
            return try command.presentRefusal(outcome)
        }
        try command.present(outcome) { [figures, files].filter { !$0.isEmpty }.joined(separator: "\n\n") }
    }

    /// The table and what it says, without the files.
    var figures: String {
        guard let comparison = outcome.comparison else { return "" }
        return [
            heading(comparison), ScenarioTable(rows: comparison.rows, hasBase: true).text, explanation(comparison),
            outcome.shares.map { SharesPresentation($0).text } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func heading(_ comparison: Comparison) -> String {
        "Dag: \(outcome.date). Een jaar is \(comparison.basis.schoolDays) van zulke dagen."
    }

    private func explanation(_ comparison: Comparison) -> String {
        comparison.rows.map { row in
            let lines = (row.certainty == nil ? [] : [row.certaintyText]) + row.notes
            return lines.isEmpty ? "" : (["\(row.id): \(row.title)"] + lines.map { "  \($0)" }).joined(separator: "\n")
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var files: String { outcome.files.map { "Geschreven: \($0)" }.joined(separator: "\n") }
}
