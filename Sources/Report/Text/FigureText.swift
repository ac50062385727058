import Domain

/// A figure of a scenario as a reader sees it, with the number behind it.
struct FigureText {
    let scenario: ScenarioPage
    let hidden: Set<ScenarioFigure>

    init(_ scenario: ScenarioPage, _ edition: Edition) {
        self.scenario = scenario
        hidden = edition.showsPupils ? [] : HiddenFigures.of(scenario.row)
    }

    func value(_ figure: ScenarioFigure) -> Int? {
        hidden.contains(figure) ? nil : figure.value(scenario.row)
    }

    func text(_ figure: ScenarioFigure) -> String {
        guard let value = figure.value(scenario.row) else { return nothing(figure) }
        if hidden.contains(figure) {
            return figure.countsPupils && (1..<SmallCounts.smallest).contains(value)
                ? SmallCounts.mark : "niet getoond"
        }
        switch figure.unit {
        case .cents: return figure == .difference ? Money.signed(Cents(value)) : Money.whole(Cents(value))
        case .seconds:
            return figure == .loadedTime || figure == .dutyTime
                ? "\(Decimal.dutch(Double(value) / 3600, decimals: 1)) uur" : Words.minutes(Seconds(value))
        case .metres:
            return figure == .meanWalk
                ? "\(Decimal.grouped(value)) m" : "\(Decimal.dutch(Double(value) / 1000, decimals: 0)) km"
        case .grams: return "\(Decimal.dutch(Double(value) / 1000, decimals: 0)) kg"
        case .moment: return Words.clock(Seconds(value))
        case .tenthsOfPercent: return Certificate.short(tenths: value)
        case .count: return Decimal.grouped(value)
        }
    }

    /// With the number that a test or a script may use; what is hidden has none.
    func cell(_ figure: ScenarioFigure, name: String = "") -> DataTable.Cell {
        DataTable.Cell(
            .text(text(figure)), name: name,
            attributes: [
                Attribute("data-key", figure.rawValue), Attribute("data-scenario", scenario.row.id.text),
            ] + (value(figure).map { [Attribute("data-value", $0)] } ?? []))
    }

    private func nothing(_ figure: ScenarioFigure) -> String {
        switch figure {
        case .emission: "onbekend"
        case .aboveCheapest: "niet bewezen"
        default: "–"
        }
    }
}
