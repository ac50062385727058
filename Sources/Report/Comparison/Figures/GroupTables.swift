import Domain

/// One way of putting pupils together: first at a glance, then every number.
struct GroupTables {
    let grouping: Comparison.Grouping
    let base: ScenarioPage
    let scenarios: [ScenarioPage]
    let source: FigureSource
    /// As they come: by name.
    private let rows: [FigureTable.Row]
    private let leavesOut: Bool

    /// - Parameter table: of all groups.
    init(
        grouping: Comparison.Grouping, table: FigureTable, source: FigureSource, base: ScenarioPage,
        scenarios: [ScenarioPage]
    ) {
        self.grouping = grouping
        self.source = source
        self.base = base
        self.scenarios = scenarios
        let members = table.rows.filter { $0.section == grouping.rawValue }
        rows = members.filter { row in
            row.cells.contains { if case .figure = $0 { true } else { false } }
        }
        leavesOut = rows.count < members.count
    }

    var html: HTML {
        if rows.isEmpty && !leavesOut { return .empty }
        return .fragment([
            tag("h3") { "Per \(title)" },
            rows.isEmpty ? .empty : rows.count > Self.many ? folded : overview,
            leavesOut
                ? tag("p", .class("small")) {
                    "Groepen waarvan niets getoond kan worden, omdat er te weinig leerlingen in zitten, staan er niet in."
                } : .empty,
            rows.isEmpty
                ? .empty
                : tag("details") {
                    tag("summary") { "Alle getallen per \(title)" }
                    all
                },
        ])
    }

    private var title: String { grouping == .need ? "wat een leerling in het voertuig nodig heeft" : grouping.rawValue }

    /// More rows than someone takes in at a glance.
    private static let many = 20

    private var folded: HTML {
        tag("details") {
            tag("summary") { "Gemiddelde verandering per \(title) (\(rows.count) rijen)" }
            overview
        }
    }

    private var overview: HTML {
        var table = DataTable(
            caption: "Gemiddelde verandering van de reistijd per \(title)",
            columns: [.text(grouping.rawValue)] + scenarios.map { .number($0.name) },
            rows: rows.map { row in .init(cells: [.text(row.label)] + scenarios.map { change(row, $0) }) })
        table.isSortable = true
        table.name = "heat"
        return table.html
    }

    private func change(_ row: FigureTable.Row, _ scenario: ScenarioPage) -> DataTable.Cell {
        let column = "\(scenario.row.id)/verandering"
        let level = source.value(row.key, column).map { ChangeLevel.name(Seconds($0)) }
        return source.cell(row.key, column, name: level ?? "") { Words.signedMinutes(Seconds($0)) }
    }

    private var all: HTML {
        var table = DataTable(
            caption: "Leerlingen en reistijden per \(title)",
            columns: [
                .choice(grouping.rawValue), .choice("scenario"), .number("leerlingen (basis)"),
                .number("> 10 min langer"), .number("> 10 min korter"), .number("reistijd gemiddeld"),
                .number("verandering"), .number("langste reistijd"),
            ],
            rows: rows.flatMap { row in ([base] + scenarios).map { line(row, $0) } })
        table.isSortable = true
        return table.html
    }

    private func line(_ row: FigureTable.Row, _ scenario: ScenarioPage) -> DataTable.Row {
        func cell(_ word: String, _ text: (Int) -> String) -> DataTable.Cell {
            source.cell(row.key, "\(scenario.row.id)/\(word)", text: text)
        }
        func minutes(_ seconds: Int) -> String { Words.minutes(Seconds(seconds)) }
        return .init(
            cells: [
                .text(row.label), .text(scenario.name),
                source.cell(row.key, "leerlingen", text: Decimal.grouped), cell("langer", Decimal.grouped),
                cell("korter", Decimal.grouped), cell("gemiddeld", minutes),
                cell("verandering") { Words.signedMinutes(Seconds($0)) }, cell("langst", minutes),
            ], name: scenario.isBase ? "base" : "")
    }
}
