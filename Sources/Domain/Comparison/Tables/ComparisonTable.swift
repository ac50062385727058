/// The table of scenarios: a row for each figure, a column for each scenario.
struct ComparisonTable {
    let comparison: Comparison
    let edition: Edition
    /// Totals that would give a small group away (shared edition).
    let withheld: Set<GroupsTable.Total>

    var table: FigureTable {
        FigureTable(
            key: "vergelijking", title: "Scenario’s naast elkaar",
            columns: comparison.rows.map { .init(key: $0.id.text, label: $0.title) },
            rows: ScenarioFigure.Theme.allCases.flatMap { theme in
                ScenarioFigure.allCases.filter { $0.theme == theme }.map(row) + (theme == .certainty ? words : [])
            })
    }

    private func row(_ figure: ScenarioFigure) -> FigureTable.Row {
        FigureTable.Row(
            key: figure.rawValue, label: figure.label, section: figure.theme.rawValue,
            cells: comparison.rows.map { cell(figure, $0) })
    }

    private var words: [FigureTable.Row] {
        let section = ScenarioFigure.Theme.certainty.rawValue
        return [
            FigureTable.Row(
                key: "zekerheid", label: "hoe zeker het verschil met de basis is", section: section,
                cells: comparison.rows.map { $0.certainty.map { .text($0.rawValue) } ?? .none }),
            FigureTable.Row(
                key: "toelichting", label: "waar dat op rust", section: section,
                cells: comparison.rows.map { .text($0.certaintyText) }),
        ]
    }

    private func cell(_ figure: ScenarioFigure, _ row: Comparison.Row) -> FigureTable.Cell {
        guard let value = figure.figure(row) else { return .none }
        guard !edition.showsPupils else { return .figure(value) }
        if figure.countsPupils, SmallCounts.isSmall(value.value) { return .small }
        return gives(figure, row) ? .hidden : .figure(value)
    }

    /// A small count would follow from this figure and others.
    private func gives(_ figure: ScenarioFigure, _ row: Comparison.Row) -> Bool {
        let figures = row.figures
        switch figure {
        // Cost by pupil, by part, and against the pupils of another scenario tell how many travel another way.
        case .costPerPupil, .ridesCost, .otherModesCost:
            return SmallCounts.isSmall(figures.otherModePupils) || SmallCounts.isSmall(figures.pupils)
        case .pupils:
            return SmallCounts.isSmall(figures.otherModePupils)
                || withheld.contains(.init(scenario: row.id, column: .pupils))
        case .longer: return withheld.contains(.init(scenario: row.id, column: .longer))
        case .shorter: return withheld.contains(.init(scenario: row.id, column: .shorter))
        case .over60Minutes:
            return SmallCounts.isSmall(figures.rideTimes.over45Minutes - figures.rideTimes.over60Minutes)
        case .meanWalk: return SmallCounts.isSmall(figures.walkers)
        default: return false
        }
    }
}
