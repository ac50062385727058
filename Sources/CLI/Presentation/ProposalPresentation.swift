import Domain

/// What the columns of a file could be, as a table. It shows forms and never a value.
struct ProposalPresentation {
    private let proposal: ColumnProposal

    init(_ proposal: ColumnProposal) { self.proposal = proposal }

    var text: String {
        var table = TextTable([
            ("kop in het bestand", .left), ("onze kolom", .left), ("vorm", .left), ("waarom", .left),
        ])
        for line in proposal.lines {
            table.add([String(line.heading.prefix(40)), line.column ?? "–", line.form, line.reason.text])
        }
        for name in proposal.missing { table.add(["?", name, "", "moet er staan en is niet gevonden"]) }
        let sheet = proposal.sheet.map { ", blad \($0)" } ?? ""
        return "Voorstel voor de kolommen van \(proposal.file)\(sheet) (\(proposal.kind)):\n\n\(table.text)"
    }
}
