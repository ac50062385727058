import Domain

/// The comparison report: its sections in order.
struct ComparisonPage {
    private struct Part {
        let title: String
        let anchor: Anchor
        let html: HTML
    }

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]
    let tables: ComparisonTables

    init(_ input: ComparisonReportInput) {
        self.input = input
        scenarios = ScenarioPage.of(input)
        tables = ComparisonTables(input.comparison, coalitions: input.coalitions, edition: input.edition)
    }

    var html: HTML {
        let parts = parts
        return PageFrame(
            edition: input.edition, title: input.title, kicker: "Leerlingenvervoer: scenario’s vergeleken",
            subtitle: subtitle, dataIsInvented: input.dataIsInvented, pricesAreInvented: input.pricesAreInvented,
            contents: parts.map { .init(text: $0.title, anchor: $0.anchor) },
            programVersion: scenarios.first?.halves.first?.record.programVersion ?? "", madeOn: input.madeOn,
            sheets: [Stylesheet.comparison, Stylesheet.comparisonCharts], script: .interaction
        ).html(.fragment([FillStyle.patterns] + parts.map(\.html)))
    }

    private var subtitle: String {
        let others = max(0, scenarios.count - 1)
        let day = scenarios.first?.halves.first?.problem.date.map { ", gerekend met \(Words.date($0))" } ?? ""
        return "\(Words.count(others, "scenario", "scenario’s")) naast de basis\(day)"
    }

    /// Those that have something to say, in order.
    private var parts: [Part] {
        let source = FigureSource(tables.scenarios)
        let parts: [(String, Anchor, HTML?)] = [
            (
                "Samenvatting", BriefSection.anchor,
                BriefSection(input: input, scenarios: scenarios, source: source).html
            ),
            (
                "Alle cijfers", FigureSection.anchor,
                FigureSection(scenarios: scenarios, source: source, edition: input.edition).html
            ),
            (
                "Wie wint en wie verliest", GainSection.anchor,
                GainSection(input: input, scenarios: scenarios, tables: tables).html
            ),
            (
                "Reistijden", RideSection.anchor,
                RideSection(scenarios: scenarios, pupils: input.comparison.pupils, edition: input.edition).html
            ),
            (
                "Kosten", MoneySection.anchor,
                MoneySection(input: input, scenarios: scenarios, source: source).html
            ),
            (
                "Prijs van een norm", FrontierSection.anchor,
                FrontierSection(points: input.comparison.frontier, table: tables.frontier, scenarios: scenarios).html
            ),
            (
                "Samen plannen", SharesSection.anchor,
                SharesSection(coalitions: input.coalitions, tables: tables).html
            ),
            ("Kaarten", MapsSection.anchor, MapsSection(input: input, scenarios: scenarios).html),
            (
                "Waar elk getal vandaan komt", SourcesSection.anchor,
                SourcesSection(input: input, scenarios: scenarios).html
            ),
            ("Woorden", GlossarySection.anchor, GlossarySection(words: GlossarySection.comparison).html),
        ]
        return parts.compactMap { title, anchor, html in html.map { Part(title: title, anchor: anchor, html: $0) } }
    }
}
