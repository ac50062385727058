import Application
import Domain

/// One verdict with its grounds, or a line for each complaint.
struct JudgementPresentation {
    private let outcome: JudgementOutcome
    private let isOne: Bool

    init(_ outcome: JudgementOutcome, isOne: Bool) {
        self.outcome = outcome
        self.isOne = isOne
    }

    var text: String {
        guard !outcome.lines.isEmpty else {
            return isOne ? "Een compliment wordt niet beoordeeld." : "Er zijn geen klachten om te beoordelen."
        }
        return isOne ? outcome.lines.map(block).joined(separator: "\n\n") : table
    }

    private func block(_ line: JudgementOutcome.Line) -> String {
        let complaint = line.complaint
        let heading =
            "\(complaint.kind.title) \(complaint.id): \(complaint.category.name), \(complaint.subject), \(complaint.date)"
        return [heading + "\n" + line.judgement.text, line.answer?.text].compactMap(\.self).joined(separator: "\n\n")
    }

    private var table: String {
        var table = TextTable([
            ("Nummer", .left), ("Datum", .left), ("Over", .left), ("Categorie", .left), ("Oordeel", .left),
            ("Regel", .left),
        ])
        for line in outcome.lines {
            table.add([
                line.complaint.id.text, line.complaint.date.description, line.complaint.subject,
                line.complaint.category.name, line.judgement.name, line.judgement.rule,
            ])
        }
        let counts = Judgement.Verdict.allCases.compactMap { verdict -> String? in
            let count = outcome.lines.count { $0.judgement.verdict == verdict }
            return count == 0 ? nil : "  \(count) × \(verdict.name)"
        }
        return ([table.text, ""] + counts).joined(separator: "\n")
    }
}
