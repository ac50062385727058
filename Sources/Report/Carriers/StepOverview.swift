import Domain

/// All steps of a day in one table that sorts and filters: to choose which to take first.
struct StepOverview {
    static let anchor = Anchor("alle-stappen")

    let table: FigureTable

    var html: HTML {
        guard !table.rows.isEmpty else { return .empty }
        let source = FigureSource(table)
        var shown = DataTable(
            caption: "Elke stap apart: wat hij per dag bespaart en hoeveel overtredingen hij weghaalt",
            columns: [
                .text("stap"), .number("besparing per dag"), .number("overtredingen minder"),
                .number("leerlingen die het merken"), .choice("soort"), .text("wat"),
            ],
            rows: table.rows.map { row in
                .init(cells: [
                    .text(row.section),
                    source.cell(row.key, "besparing") { Cents($0).euroText },
                    source.cell(row.key, "minder_overtredingen") { String($0) },
                    source.cell(row.key, "merken_het") { String($0) },
                    .text(table.cell(row: row.key, column: "soort")?.dutch ?? ""),
                    .text(row.label),
                ])
            })
        shown.isSortable = true
        return tag("section", .class("overview"), .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Alle stappen bij elkaar" }
            shown.html
        }
    }
}
