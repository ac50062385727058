/// The price of a norm: cost against the limit on ride time.
struct FrontierTable {
    let comparison: Comparison

    var table: FigureTable {
        FigureTable(
            key: "reistijdgrens", title: "Wat een grens aan de reistijd kost",
            columns: [
                .init(key: "grens", label: "grens aan de reistijd"),
                .init(key: "kosten_jaar", label: "kosten per jaar"),
                .init(key: "ondergrens_jaar", label: "bewezen ondergrens, per jaar"),
                .init(key: "kosten_laagste", label: "laagste van alle berekeningen"),
                .init(key: "kosten_hoogste", label: "hoogste van alle berekeningen"),
                .init(key: "volledig", label: "iedereen heeft een rit en elke norm is gehaald"),
            ],
            rows: comparison.frontier.map { point in
                FigureTable.Row(
                    key: point.scenario.text,
                    label: comparison.rows.first { $0.id == point.scenario }?.title ?? point.scenario.text,
                    section: "Reistijdgrens",
                    cells: [
                        point.cap.map { .figure(Figure($0.rawValue, .minutes)) } ?? .text("geen grens"),
                        euros(point.yearCost), euros(point.yearBound), euros(point.yearCostRange.lowerBound),
                        euros(point.yearCostRange.upperBound), .text(point.isSound ? "ja" : "nee"),
                    ])
            })
    }

    private func euros(_ amount: Cents) -> FigureTable.Cell { .figure(Figure(amount.rawValue, .euro)) }
}
