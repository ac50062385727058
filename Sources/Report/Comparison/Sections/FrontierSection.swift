import Domain

/// What a stricter limit on ride time costs.
struct FrontierSection {
    static let anchor = Anchor("prijs-norm")

    let points: [Comparison.FrontierPoint]
    let table: FigureTable?
    let scenarios: [ScenarioPage]

    private var labelled: [(label: String, point: Comparison.FrontierPoint)] {
        points.compactMap { point in
            scenarios.first { $0.row.id == point.scenario }.map { (label: $0.letter, point: point) }
        }
    }

    var html: HTML? {
        let labelled = labelled
        guard let table, labelled.filter({ $0.point.cap != nil }).count > 1 else { return nil }
        let chart = FrontierChart(
            anchor: Self.anchor.sub("grafiek"), title: "Kosten per jaar tegen de langste reistijd die mag",
            points: labelled)
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "De prijs van een norm" }
            tag("p") {
                "Deze scenario’s verschillen alleen in de reistijd die hoogstens mag. Links is de norm streng, rechts ruim."
            }
            Picture(
                label: "Grafiek van kosten tegen reistijdgrens", drawing: chart.html,
                explanation: tag("p", .class("small")) {
                    "De band is wat het bewijs openlaat: geen enkel plan kost minder dan de onderkant, en het plan dat is "
                        + "gevonden kost de bovenkant. Een open stip is een plan waarin niet elke leerling een rit heeft, "
                        + "of een norm is overtreden: dat bedrag zegt weinig."
                },
                table: numbers(FigureSource(table))
            ).html
        }
    }

    private func numbers(_ source: FigureSource) -> HTML {
        func money(_ point: Comparison.FrontierPoint, _ column: String) -> DataTable.Cell {
            source.cell(point.scenario.text, column) { Money.whole(Cents($0)) }
        }
        return DataTable(
            caption: "Kosten per jaar bij elke grens",
            columns: [
                .text("grens"), .text("scenario"), .number("bewezen ondergrens"), .number("kosten"),
                .text("iedereen een rit, alle normen gehaald"),
            ],
            rows: labelled.map { label, point in
                .init(cells: [
                    source.cell(point.scenario.text, "grens") { Words.minutes(Seconds($0)) }, .text(label),
                    money(point, "ondergrens_jaar"), money(point, "kosten_jaar"),
                    source.cell(point.scenario.text, "volledig") { String($0) },
                ])
            }
        ).html
    }
}
