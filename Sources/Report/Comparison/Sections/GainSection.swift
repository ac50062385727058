import Domain

/// Who gains and who loses, by municipality, area, destination and need; at the desk also the worst-off pupils.
struct GainSection {
    static let anchor = Anchor("winst-verlies")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]
    let tables: ComparisonTables

    private var others: [ScenarioPage] { Array(scenarios.dropFirst()) }

    var html: HTML? {
        guard let base = scenarios.first, !others.isEmpty else { return nil }
        let source = FigureSource(tables.groups)
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Wie wint en wie verliest" }
            chart
            for grouping in Comparison.Grouping.allCases {
                GroupTables(
                    grouping: grouping, table: tables.groups, source: source, base: base, scenarios: others
                ).html
            }
            if let longest = tables.longest { WorstOffTable(table: longest, scenarios: scenarios).html }
        }
    }

    private var chart: HTML {
        let source = FigureSource(tables.scenarios)
        let texts = others.map { FigureText($0, source) }
        let bars = DivergingBars(
            anchor: Self.anchor.sub("grafiek"), title: "Leerlingen die korter of langer onderweg zijn",
            bars: texts.map { text in
                .init(
                    label: text.scenario.letter, shorter: (text.value(.shorter), text.text(.shorter)),
                    longer: (text.value(.longer), text.text(.longer)))
            })
        return Picture(
            label: "Grafiek van leerlingen die korter of langer onderweg zijn", drawing: bars.html,
            explanation: tag("p", .class("small")) {
                "Een leerling telt mee als de reis in minstens een richting meer dan 10 minuten verandert, vergeleken met "
                    + "de basis."
            }
        ).html
    }
}
