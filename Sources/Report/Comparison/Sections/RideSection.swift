import Domain

/// How long pupils are on their way in each scenario, against the base.
struct RideSection {
    static let anchor = Anchor("reistijden")

    let scenarios: [ScenarioPage]
    let lines: [Scenario.ID: [Seconds]]
    let edition: Edition

    init(scenarios: [ScenarioPage], pupils: [Comparison.PupilLine], edition: Edition) {
        self.scenarios = scenarios
        self.edition = edition
        lines = Dictionary(grouping: pupils, by: \.scenario).mapValues { $0.map(\.ride) }
    }

    private func rides(_ scenario: ScenarioPage) -> [Seconds] { lines[scenario.row.id] ?? [] }

    /// Each pupil may ride twice a day.
    private var smallest: Int {
        edition.showsPupils ? 1 : SmallCounts.smallest * max(1, scenarios.first?.directions.count ?? 1)
    }

    private var span: Int {
        let longest = lines.values.flatMap(\.self).max()?.rawValue ?? 0
        return max(30, (longest + 599) / 600 * 10)
    }

    var html: HTML? {
        guard let base = scenarios.first, scenarios.count > 1 else { return nil }
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Hoe lang leerlingen onderweg zijn" }
            tag("p") {
                "De balken zijn het scenario, de lijn eromheen is de basis. Steken balken rechts boven de lijn uit, dan "
                    + "zijn er meer lange ritten dan in de basis."
                if !edition.showsPupils {
                    " Klassen met weinig leerlingen zijn samengevoegd, zodat niemand te herkennen is."
                }
            }
            tag("div", .class("pictures")) {
                for scenario in scenarios.dropFirst() { picture(scenario, base) }
            }
        }
    }

    private func picture(_ scenario: ScenarioPage, _ base: ScenarioPage) -> HTML {
        let histogram = PairHistogram(rides(base), rides(scenario), smallest: smallest)
        let chart = PairChart(
            anchor: scenario.anchor.sub("reistijden"), title: "Reistijden in \(scenario.name)",
            letter: scenario.letter, histogram: histogram, limit: scenario.halves.first?.commonRideLimit, span: span)
        return tag("div") {
            tag("h3") { scenario.name }
            Picture(
                label: "Grafiek van de reistijden, \(scenario.name)", drawing: chart.html,
                table: Table(
                    caption: "Aantal ritten per reistijd: basis en \(scenario.name)",
                    columns: [.text("reistijd"), .number("basis"), .number(scenario.letter)],
                    rows: histogram.bins.map {
                        [.text($0.text), .text(Decimal.grouped($0.base)), .text(Decimal.grouped($0.other))]
                    }
                ).html
            ).html
        }
    }
}
