/// What each municipality pays alone, and by each key when all plan together.
struct SharesTable {
    let coalitions: Coalitions

    var table: FigureTable {
        FigureTable(
            key: "verdeling", title: "Samen plannen: wie betaalt wat",
            columns: [.init(key: "alleen", label: "kosten alleen")]
                + Coalitions.Key.allCases.flatMap { key in
                    [
                        .init(key: key.rawValue, label: "aandeel \(key.rawValue)"),
                        .init(key: "\(key.rawValue)/duurder_dan_alleen", label: "duurder dan alleen"),
                    ]
                },
            rows: coalitions.municipalities.map { municipality in
                FigureTable.Row(
                    key: municipality.text, label: municipality.text, section: "Gemeenten",
                    cells: [coalitions.alone(municipality).map(euros) ?? .none]
                        + Coalitions.Key.allCases.flatMap { cells($0, municipality) })
            } + [total])
    }

    private func cells(_ key: Coalitions.Key, _ municipality: Municipality.ID) -> [FigureTable.Cell] {
        guard let share = coalitions.shares.first(where: { $0.key == key && $0.municipality == municipality }) else {
            return [.none, .none]
        }
        return [euros(share.amount), .text(share.isWorseThanAlone ? "ja" : "nee")]
    }

    private var total: FigureTable.Row {
        let alone = coalitions.municipalities.compactMap(coalitions.alone)
        return FigureTable.Row(
            key: "samen", label: "alle gemeenten", section: "Samen",
            cells: [alone.count == coalitions.municipalities.count ? euros(alone.reduce(.zero, +)) : .none]
                + Coalitions.Key.allCases.flatMap { key -> [FigureTable.Cell] in
                    let shares = coalitions.shares.filter { $0.key == key }.map(\.amount)
                    return [shares.isEmpty ? .none : euros(shares.reduce(.zero, +)), .none]
                })
    }

    private func euros(_ amount: Cents) -> FigureTable.Cell { .figure(Figure(amount.rawValue, .euro)) }
}
