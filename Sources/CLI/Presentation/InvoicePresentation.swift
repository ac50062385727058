import Application
import Domain

/// An invoice on the terminal: the total of each municipality.
struct InvoicePresentation {
    private let outcome: InvoiceOutcome

    init(_ outcome: InvoiceOutcome) { self.outcome = outcome }

    var text: String {
        var table = TextTable([("Gemeente", .left), ("regels", .right), ("bedrag", .right)])
        for (id, lines, amount) in outcome.municipalities { table.add([id.text, String(lines), amount.euroText]) }
        table.add(["Samen", String(outcome.rows.count), outcome.total.euroText])
        var lines = [
            "Factuur van \(outcome.from) tot en met \(outcome.until): \(outcome.days.counted("dag", "dagen")), "
                + "zonder btw.", "", table.text, "",
            "Grondslag: \(outcome.billing.basis.rawValue). Verdeling van gedeelde ritten: \(outcome.billing.key.rawValue).",
            outcome.billing.basis.meaning,
        ]
        if outcome.billing.basis == .drivenHours {
            lines.append(
                "Van \(outcome.hours.runs.counted("rit", "ritten")) met uren zijn er \(outcome.hours.reported) met "
                    + "gemelde uren.")
        }
        if !outcome.hasRealisation {
            lines.append(
                "Er is niet gemeld wat er is gereden: elke schooldag met een plan telt mee, ook een vrije dag.")
        }
        if outcome.pricesAreInvented { lines.append("De prijzen van dit contract zijn verzonnen.") }
        return (lines + outcome.files.map { "Geschreven: \($0)" }).joined(separator: "\n")
    }
}

/// What checking an invoice gave: totals first, then what is not agreed.
struct InvoiceCheckPresentation {
    private let outcome: InvoiceCheckOutcome
    /// More lines than this are in the files, not on the screen.
    private static let mostLines = 40

    init(_ outcome: InvoiceCheckOutcome) { self.outcome = outcome }

    var text: String {
        guard let check = outcome.check else { return "" }
        var totals = TextTable([("\(outcome.file)", .left), ("regels", .right), ("verschil", .right)])
        for status in InvoiceVerdict.Status.allCases where check.count(status) > 0 {
            totals.add([status.rawValue, String(check.count(status)), check.difference(status).euroText])
        }
        return [totals.text, sums(check), causes(check), lines(check), closing(check)].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private func sums(_ check: InvoiceCheck) -> String {
        "Gefactureerd \(check.billed.euroText), verwacht \(check.expected.euroText), verschil "
            + "\((check.billed - check.expected).euroText)."
    }

    private func causes(_ check: InvoiceCheck) -> String {
        let groups = Dictionary(grouping: check.verdicts.filter { $0.cause != nil }) { $0.cause?.rawValue ?? "" }
        guard !groups.isEmpty else { return "" }
        var table = TextTable([("Oorzaak", .left), ("regels", .right), ("verschil", .right)])
        for (cause, verdicts) in groups.sorted(by: { $0.key < $1.key }) {
            table.add([cause, String(verdicts.count), verdicts.map(\.difference).reduce(.zero, +).euroText])
        }
        return table.text
    }

    private func lines(_ check: InvoiceCheck) -> String {
        let rank: [InvoiceVerdict.Status] = [.unexplained, .explained, .missing]
        let shown = rank.flatMap { status in check.verdicts.filter { $0.status == status } }
        var lines = shown.prefix(Self.mostLines).map(line)
        if shown.count > Self.mostLines {
            lines.append("… en nog \(shown.count - Self.mostLines) (alles staat in --csv en --json)")
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ verdict: InvoiceVerdict) -> String {
        let key = verdict.key
        let place = verdict.line.map { "regel \($0)" } ?? "ontbreekt"
        let run = key.run.map { " rit \($0)" } ?? ""
        let cause = verdict.cause.map { ": \($0.rawValue)" + (verdict.detail.map { " (\($0))" } ?? "") } ?? ""
        return "\(place), \(key.date) \(key.direction.rawValue) route \(key.route)\(run), \(key.municipality), "
            + "\(key.component.rawValue): \(verdict.billed.euroText), verwacht \(verdict.expected.euroText); "
            + "\(verdict.status.rawValue)\(cause)"
    }

    private func closing(_ check: InvoiceCheck) -> String {
        var lines = ["Grondslag: \(outcome.billing.basis.rawValue). \(outcome.billing.basis.meaning)"]
        if !outcome.hasRealisation {
            lines.append("Er is niet gemeld wat er is gereden: de factuur is alleen naast het plan gelegd.")
        }
        let open = check.count(.unexplained)
        lines.append(
            open == 0
                ? "Alle regels kloppen of zijn te verklaren."
                : "\(open.counted("regel is", "regels zijn")) niet te verklaren. Vraag de vervoerder om uitleg."
        )
        return (lines + outcome.files.map { "Geschreven: \($0)" }).joined(separator: "\n")
    }
}
