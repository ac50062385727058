import Application
import Domain

/// The register on the screen: one line for each story.
struct ComplaintListPresentation {
    private let outcome: ComplaintListOutcome

    init(_ outcome: ComplaintListOutcome) { self.outcome = outcome }

    var text: String {
        guard !outcome.lines.isEmpty else { return "Er zijn geen klachten." }
        var table = TextTable([
            ("Nummer", .left), ("Soort", .left), ("Datum", .left), ("Over", .left), ("Categorie", .left),
            ("Termijn", .left), ("Eerder", .left),
        ])
        for line in outcome.lines {
            let latest = line.story.latest
            table.add([
                latest.id.text, latest.kind.rawValue, latest.date.description, latest.subject, latest.category.name,
                ComplaintTermText.short(line.terms), line.story.text,
            ])
        }
        return table.text + "\n\n" + summary
    }

    private var summary: String {
        let overdue =
            outcome.overdue == 0 ? "Niets is over de termijn." : "Over de termijn: \(outcome.overdue)."
        return "\(outcome.total) in het register, in \(outcome.lines.count) regels. \(overdue)"
    }
}
