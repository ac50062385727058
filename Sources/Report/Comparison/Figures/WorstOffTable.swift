import Domain

/// The pupils of each scenario who are longest on their way. Only for the desk.
struct WorstOffTable {
    let table: FigureTable
    let scenarios: [ScenarioPage]

    var html: HTML {
        let source = FigureSource(table)
        let names = Dictionary(
            scenarios.map { ($0.row.id.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        var shown = DataTable(
            caption: "De langste reizen van elk scenario",
            columns: table.columns.map { column in
                switch column.key {
                case "leerling": .text(column.label)
                case "scenario", "richting": .choice(column.label)
                default: .number(column.label)
                }
            },
            rows: table.rows.map { row in
                .init(
                    cells: table.columns.map { column in
                        switch column.key {
                        case "scenario": .text(names[row.section] ?? row.section)
                        case "leerling", "richting": .text(source.cell(row.key, column.key).dutch)
                        case "verandering":
                            source.cell(row.key, column.key) { Words.signedMinutes(Seconds($0)) }
                        case "thuis": source.cell(row.key, column.key) { Words.clock(Seconds($0)) }
                        default: source.cell(row.key, column.key) { Words.minutes(Seconds($0)) }
                        }
                    })
            })
        shown.isSortable = true
        return .fragment([tag("h3") { "Leerlingen die het langst onderweg zijn" }, shown.html])
    }
}
