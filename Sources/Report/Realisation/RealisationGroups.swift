import Domain

/// The same figures by school, municipality, carrier and route.
struct RealisationGroups {
    static let anchor = Anchor("groepen")

    let tables: RealisationTables
    let groupings: [RealisationFigures.Grouping]

    var html: HTML {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Wie wat merkte" }
            for grouping in groupings { RealisationTable(tables: tables, grouping: grouping).html }
        }
    }
}

/// The figures of one way of putting rides together; long ones are folded.
struct RealisationTable {
    let tables: RealisationTables
    let grouping: RealisationFigures.Grouping
    /// More rows than someone takes in at a glance.
    private static let many = 14

    private static let inTime: [RideMeasure] = [.atSchoolInTime, .collectedInTime, .wholeDayInTime, .overLimit]
    private static let different: [RideMeasure] = [.otherOrder, .otherVehicle, .otherDriver, .noShow]

    var html: HTML {
        guard let table = tables.table(grouping) else { return .empty }
        let title = "Per \(grouping.rawValue)"
        let isLong = table.rows.count > Self.many
        return .fragment([
            tag("h3") { title },
            isLong
                ? tag("details") {
                    tag("summary") { "\(table.rows.count - 1) \(grouping.plural)" }
                    punctuality(table)
                } : punctuality(table),
            tag("details") {
                tag("summary") { "Wat er anders ging dan gepland, per \(grouping.rawValue)" }
                differences(table)
            },
        ])
    }

    private func punctuality(_ table: FigureTable) -> HTML {
        let source = FigureSource(table)
        return self.table(
            table, caption: "Op tijd en onderweg, per \(grouping.rawValue)",
            columns: [.number("ritten"), .number("middelste reis"), .number("gepland")], measures: Self.inTime
        ) { row in
            [
                source.cell(row.key, "ritten", text: Decimal.grouped),
                source.cell(row.key, "reistijd") { Words.minutes(Seconds($0)) },
                source.cell(row.key, "gepland") { Words.minutes(Seconds($0)) },
            ]
        }
    }

    private func differences(_ table: FigureTable) -> HTML {
        self.table(
            table, caption: "Anders dan gepland, per \(grouping.rawValue)", columns: [], measures: Self.different
        ) { _ in [] }
    }

    private func table(
        _ table: FigureTable, caption: String, columns: [DataTable.Column], measures: [RideMeasure],
        _ first: (FigureTable.Row) -> [DataTable.Cell]
    ) -> HTML {
        let source = FigureSource(table)
        var shown = DataTable(
            caption: caption,
            columns: [grouping.isTime ? .text(grouping.rawValue) : .choice(grouping.rawValue)] + columns
                + measures.map { .number($0.shortLabel) },
            rows: table.rows.map { row in
                .init(
                    cells: [.text(label(row))] + first(row) + measures.map { share(source, row.key, $0) },
                    name: row.key == "totaal" ? "base" : "")
            })
        shown.isSortable = true
        return shown.html
    }

    /// A week stays on one line.
    private func label(_ row: FigureTable.Row) -> String {
        grouping.isTime ? row.label.replacing(" ", with: "\u{A0}") : row.label
    }

    /// `97 % (95–98)`: the share, and between which it lies.
    private func share(_ source: FigureSource, _ row: String, _ measure: RideMeasure) -> DataTable.Cell {
        source.cell(row, "\(measure.rawValue)_deel") { tenths in
            guard let low = source.value(row, "\(measure.rawValue)_laag"),
                let high = source.value(row, "\(measure.rawValue)_hoog")
            else { return "\(whole(tenths)) %" }
            return "\(whole(tenths)) % (\(whole(low))–\(whole(high)))"
        }
    }

    private func whole(_ tenths: Int) -> String { Decimal.dutch(Double(tenths) / 10, decimals: 0) }
}
