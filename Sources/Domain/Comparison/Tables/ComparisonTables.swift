/// Everything that a comparison says in figures, as tables: what JSON, CSV and XLSX hold and what a page shows.
package struct ComparisonTables: Hashable, Sendable {
    /// A row for each `ScenarioFigure`, a column for each scenario.
    package let scenarios: FigureTable
    /// A row for each group (`gemeente/Alkmaar`), columns `leerlingen`, `thuisnabij/langer`, …
    package let groups: FigureTable
    /// Cost against the limit on ride time; nil without at least two limits.
    package let frontier: FigureTable?
    /// What each municipality pays by each key; nil without coalitions.
    package let shares: FigureTable?
    /// What every group of municipalities costs together; nil without coalitions.
    package let coalitions: FigureTable?
    /// The longest rides of each scenario; nil in the edition that is shared.
    package let longest: FigureTable?
    /// A row for each pupil, direction and scenario; nil in the edition that is shared.
    package let pupils: FigureTable?

    package init(_ comparison: Comparison, coalitions: Coalitions? = nil, edition: Edition) {
        let groups = GroupsTable(comparison, edition: edition)
        self.groups = groups.table
        scenarios = ComparisonTable(comparison: comparison, edition: edition, withheld: groups.withheld).table
        frontier = comparison.frontier.isEmpty ? nil : FrontierTable(comparison: comparison).table
        shares = coalitions.map { SharesTable(coalitions: $0).table }
        self.coalitions = coalitions.map { CoalitionsTable(coalitions: $0).table }
        longest = edition.showsPupils ? LongestRidesTable(comparison: comparison).table : nil
        pupils = edition.showsPupils ? PupilsTable(comparison: comparison).table : nil
    }

    package var all: [FigureTable] {
        [scenarios, groups, frontier, shares, coalitions, longest, pupils].compactMap(\.self)
    }
}
