/// What every group of municipalities costs when it plans together.
struct CoalitionsTable {
    let coalitions: Coalitions

    var table: FigureTable {
        FigureTable(
            key: "coalities", title: "Wat elke groep gemeenten samen kost",
            columns: [
                .init(key: "aantal", label: "aantal gemeenten"), .init(key: "kosten_jaar", label: "kosten per jaar"),
                .init(key: "ondergrens_jaar", label: "bewezen ondergrens, per jaar"),
                .init(key: "besparing_jaar", label: "goedkoper dan elk apart, per jaar"),
                .init(key: "volledig", label: "iedereen heeft een rit en elke norm is gehaald"),
            ],
            rows: coalitions.plans.filter { !$0.members.isEmpty }.map(row))
    }

    private func row(_ plan: Coalitions.Plan) -> FigureTable.Row {
        let members = coalitions.municipalities.filter(plan.members.contains)
        let alone = members.compactMap(coalitions.alone)
        let saving = alone.count == members.count ? alone.reduce(.zero, +) - plan.yearCost : nil
        return FigureTable.Row(
            key: coalitions.key(of: plan), label: members.map(\.text).dutchList, section: "Groepen gemeenten",
            cells: [
                .figure(Figure(members.count, .count)), euros(plan.yearCost), euros(plan.yearBound),
                saving.map(euros) ?? .none, .text(plan.isSound ? "ja" : "nee"),
            ])
    }

    private func euros(_ amount: Cents) -> FigureTable.Cell { .figure(Figure(amount.rawValue, .euro)) }
}

extension Coalitions {
    /// Of a plan's row in the table of coalitions: `Alkmaar+Heiloo`.
    package func key(of plan: Plan) -> String {
        municipalities.filter(plan.members.contains).map(\.text).joined(separator: "+")
    }
}
