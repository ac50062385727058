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

    init(_ input: ComparisonReportInput) {
        self.input = input
        scenarios = ScenarioPage.of(input)
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

    private var parts: [Part] {
        let all: [(String, Anchor, HTML?)] = [
            ("Samenvatting", BriefSection.anchor, BriefSection(input: input, scenarios: scenarios).html),
            (
                "Alle cijfers", FigureSection.anchor,
                scenarios.isEmpty ? nil : FigureSection(scenarios: scenarios, edition: input.edition).html
            ),
            (
                "Wie wint en wie verliest", GainSection.anchor,
                GainSection(input: input, scenarios: scenarios).html
            ),
            ("Reistijden", RideSection.anchor, RideSection(scenarios: scenarios, pupils: input.comparison.pupils, edition: input.edition).html),
            ("Kosten", MoneySection.anchor, MoneySection(input: input, scenarios: scenarios).html),
            (
                "Prijs van een norm", FrontierSection.anchor,
                FrontierSection(points: input.comparison.frontier, scenarios: scenarios).html
            ),
            ("Samen plannen", SharesSection.anchor, SharesSection(coalitions: input.coalitions).html),
            ("Kaarten", MapsSection.anchor, MapsSection(input: input, scenarios: scenarios).html),
            (
                "Waar elk getal vandaan komt", SourcesSection.anchor,
                SourcesSection(input: input, scenarios: scenarios).html
            ),
            ("Woorden", GlossarySection.anchor, GlossarySection(words: GlossarySection.comparison).html),
        ]
        return all.compactMap { title, anchor, html in html.map { Part(title: title, anchor: anchor, html: $0) } }
    }
}
