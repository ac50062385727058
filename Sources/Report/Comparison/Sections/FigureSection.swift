import Domain

/// All figures of all scenarios, by theme.
struct FigureSection {
    static let anchor = Anchor("cijfers")
    private static let table = Anchor("tabel-cijfers")

    let scenarios: [ScenarioPage]
    let source: FigureSource
    let edition: Edition

    var html: HTML? {
        if scenarios.isEmpty { return nil }
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Alle cijfers" }
            tag("div", .id(Anchor("keuze-thema")), .class("filters"), Attribute("data-table", Self.table.text))
            table
            tag("p", .class("small")) {
                "Reistijd telt van deur tot deur; lopen naar een opstapplaats telt mee. Reistijden zijn naar boven afgerond "
                    + "op hele minuten, bedragen op hele euro’s. Kosten gelden per jaar, al het andere per dag, heen en "
                    + "terug samen."
                if !edition.showsPupils {
                    " Aantallen van 1 tot en met 4 leerlingen staan er als “< 5”; getallen waarmee zo’n aantal is uit "
                    "te rekenen, zijn weggelaten."
                }
            }
            certainty
        }
    }

    private var table: HTML {
        let texts = scenarios.map { FigureText($0, source) }
        var table = DataTable(
            caption: "Alle cijfers per scenario",
            columns: [.text("wat")]
                + scenarios.map { .init(title: $0.name, isNumber: true, name: $0.isBase ? "base" : "") },
            rows: [])
        table.bodies = ScenarioFigure.Theme.allCases.map { theme in
            .init(
                title: theme.rawValue,
                rows: ScenarioFigure.allCases.filter { $0.theme == theme }.map { figure in
                    .init(cells: [.text(figure.label)] + texts.map { $0.cell(figure) })
                })
        }
        table.anchor = Self.table
        table.name = "compare"
        return table.html
    }

    private var certainty: HTML {
        .fragment([
            tag("h3") { "Hoe zeker is elk verschil?" },
            tag("dl", .class("reasons")) {
                for scenario in scenarios.dropFirst() {
                    tag("dt") {
                        scenario.name
                        " "
                        CertaintyMark(certainty: scenario.row.certainty).html
                    }
                    tag("dd") { scenario.row.certaintyText }
                }
            },
        ])
    }
}
