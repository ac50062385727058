import Domain

/// What planning together saves, and who pays what by each key.
struct SharesSection {
    static let anchor = Anchor("samen")

    let coalitions: Coalitions?
    let tables: ComparisonTables

    var html: HTML? {
        guard let coalitions, let table = tables.shares, let costs = tables.coalitions, let total = coalitions.total,
            coalitions.municipalities.count > 1
        else {
            return nil
        }
        let chart = SharesChart(
            anchor: Self.anchor.sub("grafiek"), title: "Wat elke gemeente betaalt, per sleutel", coalitions: coalitions)
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Samen plannen en de kosten verdelen" }
            tag("p") { saving(coalitions, total) }
            Picture(
                label: "Grafiek van wat elke gemeente betaalt", drawing: chart.html, explanation: chart.key,
                summary: "Alle bedragen per gemeente", table: shares(coalitions, FigureSource(table))
            ).html
            worse(coalitions)
            if coalitions.plans.contains(where: { !$0.isSound }) {
                tag("p", .class("small")) {
                    "In minstens een van deze plannen heeft niet elke leerling een rit, of is een norm overtreden. De "
                        + "verdeling is dan een schatting."
                }
            }
            tag("details") {
                tag("summary") { "Wat elke groep gemeenten samen kost" }
                plans(coalitions, FigureSource(costs))
            }
        }
    }

    private func saving(_ coalitions: Coalitions, _ total: Cents) -> String {
        let alone = coalitions.municipalities.compactMap(coalitions.alone)
        let together = "Samen plannen kost \(Money.whole(total)) per jaar"
        guard alone.count == coalitions.municipalities.count else { return "\(together)." }
        let sum = alone.reduce(.zero, +)
        return "\(together); als elke gemeente apart plant, is het bij elkaar \(Money.whole(sum)). Samen is dus "
            + "\(Money.difference(total - sum)). Elke sleutel verdeelt het totaal tot op de cent."
    }

    private func shares(_ coalitions: Coalitions, _ source: FigureSource) -> HTML {
        var table = DataTable(
            caption: "Wat elke gemeente per jaar betaalt",
            columns: [.text("gemeente"), .number("alleen")] + Coalitions.Key.allCases.map { .number($0.rawValue) },
            rows: coalitions.municipalities.map { municipality in
                let worse = Set(
                    coalitions.shares.filter { $0.municipality == municipality && $0.isWorseThanAlone }.map(\.key))
                return .init(
                    cells: [.text(municipality.text), amount(source, municipality.text, "alleen")]
                        + Coalitions.Key.allCases.map {
                            amount(source, municipality.text, $0.rawValue, isWorse: worse.contains($0))
                        })
            },
            totals: [.text("totaal"), amount(source, "samen", "alleen")]
                + Coalitions.Key.allCases.map { amount(source, "samen", $0.rawValue) })
        table.isSortable = true
        return table.html
    }

    private func amount(
        _ source: FigureSource, _ row: String, _ column: String, isWorse: Bool = false
    ) -> DataTable.Cell {
        source.cell(row, column, name: isWorse ? "worse1" : "", none: "onbekend") {
            Cents($0).euroText + (isWorse ? " (meer dan alleen)" : "")
        }
    }

    private func worse(_ coalitions: Coalitions) -> HTML {
        let keys = Coalitions.Key.allCases.compactMap { key -> String? in
            let names = coalitions.shares.filter { $0.key == key && $0.isWorseThanAlone }.map(\.municipality.text)
            return names.isEmpty ? nil : "\(key.rawValue): \(Words.list(names))"
        }
        return tag("p") {
            keys.isEmpty
                ? "Bij geen enkele sleutel betaalt een gemeente meer dan wanneer zij alleen plant."
                : "Bij deze sleutels is een gemeente duurder uit dan alleen. \(Words.sentence(keys.joined(separator: "; ")))."
        }
    }

    private func plans(_ coalitions: Coalitions, _ source: FigureSource) -> HTML {
        var table = DataTable(
            caption: "Kosten per jaar van elke groep gemeenten",
            columns: [
                .text("gemeenten"), .number("aantal"), .number("kosten"), .number("bewezen ondergrens"),
                .number("goedkoper dan elk apart"),
            ],
            rows: coalitions.plans.filter { !$0.members.isEmpty }.map { plan in
                let names = coalitions.municipalities.filter(plan.members.contains).map(\.text)
                let key = coalitions.key(of: plan)
                let mark = plan.isSound ? "" : " (niet alles gepland)"
                return .init(cells: [
                    .text(Words.list(names)), source.cell(key, "aantal") { String($0) },
                    source.cell(key, "kosten_jaar") { Money.whole(Cents($0)) + mark },
                    source.cell(key, "ondergrens_jaar") { Money.whole(Cents($0)) },
                    source.cell(key, "besparing_jaar") { Money.whole(Cents($0)) },
                ])
            })
        table.isSortable = true
        return table.html
    }
}
