import Domain

/// What the cost of a year is made of.
struct MoneySection {
    static let anchor = Anchor("kostenopbouw")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]
    let source: FigureSource

    private var days: Int { input.comparison.basis.schoolDays }

    private func year(_ scenario: ScenarioPage, _ amount: (HalfFigures) -> Cents) -> Cents {
        days * scenario.halves.map(amount).reduce(.zero, +)
    }

    /// By group, then what is paid to families that travel another way.
    private func amounts(_ scenario: ScenarioPage) -> [Cents] {
        CostGroup.allCases.map { group in year(scenario) { group.amount(of: $0.costs) } }
            + [scenario.row.figures.otherModesCost]
    }

    private var parts: [String] { CostGroup.allCases.map(\.rawValue) + ["vergoeding voor ander vervoer"] }

    /// Who may not be counted may not be paid for in sight either.
    private func isHidden(_ scenario: ScenarioPage) -> Bool {
        FigureText(scenario, source).value(.otherModesCost) == nil
    }

    var html: HTML? {
        if scenarios.isEmpty { return nil }
        let shown = scenarios.filter { !isHidden($0) }
        let chart = StackedBars(
            anchor: Self.anchor.sub("grafiek"), title: "Kosten per jaar naar soort", parts: parts,
            bars: shown.map { .init(label: $0.letter, amounts: amounts($0)) })
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Waar de kosten uit bestaan" }
            if input.pricesAreInvented { tag("p", .class("notice")) { "Verzonnen prijzen." } }
            Picture(
                label: "Grafiek van de kosten per jaar naar soort", drawing: chart.html, explanation: chart.key,
                table: table(shown)
            ).html
            if shown.count < scenarios.count {
                tag("p", .class("small")) {
                    "Bij \(Words.list(scenarios.filter(isHidden).map(\.subject))) staat geen opbouw: die zou een klein "
                        + "aantal leerlingen verraden."
                }
            }
            if input.edition.showsPupils { components }
        }
    }

    private func table(_ shown: [ScenarioPage]) -> HTML {
        let amounts = shown.map(amounts)
        return Table(
            caption: "Kosten per jaar naar soort",
            columns: [.text("soort")] + shown.map { .number($0.name) },
            rows: parts.enumerated().map { index, part in
                [.text(part)] + amounts.map { .text($0[index].euroText) }
            },
            totals: ["totaal"] + amounts.map { .text($0.reduce(.zero, +).euroText) }
        ).html
    }

    private var components: HTML {
        let used = TariffComponent.allCases.filter { component in
            scenarios.contains { scenario in year(scenario) { amount(component, $0) } != .zero }
        }
        return tag("details") {
            tag("summary") { "Per onderdeel van het tarief" }
            Table(
                caption: "Kosten van de ritten per jaar, per onderdeel van het tarief",
                columns: [.text("onderdeel")] + scenarios.map { .number($0.name) },
                rows: used.map { component in
                    [.text(ComponentName.text(component))]
                        + scenarios.map { .text(year($0) { amount(component, $0) }.euroText) }
                },
                totals: ["totaal"] + scenarios.map { .text(year($0, \.cost).euroText) }
            ).html
        }
    }

    private func amount(_ component: TariffComponent, _ half: HalfFigures) -> Cents {
        half.costs.filter { $0.component == component }.map(\.amount).reduce(.zero, +)
    }
}
