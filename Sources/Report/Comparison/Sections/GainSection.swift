import Domain

/// Who gains and who loses, by municipality, area, destination and need; at the desk also the worst-off pupils.
struct GainSection {
    static let anchor = Anchor("winst-verlies")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]

    private var others: [ScenarioPage] { Array(scenarios.dropFirst()) }

    var html: HTML? {
        if others.isEmpty { return nil }
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Wie wint en wie verliest" }
            chart
            for grouping in Comparison.Grouping.allCases {
                GroupTables(
                    grouping: grouping, groups: input.comparison.groups, scenarios: others, edition: input.edition
                ).html
            }
            if input.edition.showsPupils {
                WorstOffTable(lines: input.comparison.pupils, scenarios: scenarios).html
            }
        }
    }

    private var chart: HTML {
        let texts = others.map { FigureText($0, input.edition) }
        let bars = DivergingBars(
            anchor: Self.anchor.sub("grafiek"), title: "Leerlingen die korter of langer onderweg zijn",
            bars: texts.map { text in
                .init(label: text.scenario.letter, shorter: text.value(.shorter), longer: text.value(.longer))
            },
            hidden: SmallCounts.mark)
        return Picture(
            label: "Grafiek van leerlingen die korter of langer onderweg zijn", drawing: bars.html,
            explanation: tag("p", .class("small")) {
                "Een leerling telt mee als de reis in minstens een richting meer dan 10 minuten verandert, vergeleken met "
                    + "de basis."
            }
        ).html
    }
}
