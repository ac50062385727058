/// The figures of a period as tables, for page, spreadsheet and other programs alike.
///
/// The shared edition leaves out routes, days and weeks; groups of fewer than five pupils are put together with others,
/// and a count of one to four rides is not shown, nor what it could be worked out from.
package struct RealisationTables: Sendable {
    private let figures: RealisationFigures
    private let edition: Edition
    private static let measures = RideMeasure.allCases

    package init(_ figures: RealisationFigures, edition: Edition) {
        self.figures = figures
        self.edition = edition
    }

    package var all: [FigureTable] { groupings.compactMap(table) }

    package var groupings: [RealisationFigures.Grouping] {
        edition.showsPupils
            ? RealisationFigures.Grouping.allCases : [.month, .destination, .municipality, .carrier]
    }

    /// nil when there is nothing that may be shown.
    package func table(_ grouping: RealisationFigures.Grouping) -> FigureTable? {
        let groups = shownGroups(grouping)
        guard !groups.isEmpty else { return nil }
        let masks = Self.measures.map { mask($0, groups.map(\.tally)) }
        return FigureTable(
            key: grouping.rawValue, title: "Per \(grouping.rawValue)", columns: Self.columns,
            rows: (groups + [.init(key: "totaal", label: "alles samen", tally: figures.total)]).enumerated().map {
                index, group in
                FigureTable.Row(
                    key: group.key, label: group.label, section: grouping.rawValue,
                    cells: head(group.tally)
                        + Self.measures.enumerated().flatMap { cells(group.tally[$1], masks[$0].map { $0[index] }) })
            })
    }

    private static let columns: [FigureTable.Column] =
        [
            .init(key: "ritten", label: "ritten"), .init(key: "leerlingen", label: "leerlingen"),
            .init(key: "reistijd", label: "middelste reistijd"), .init(key: "reistijd_laag", label: "reistijd, minst"),
            .init(key: "reistijd_hoog", label: "reistijd, meest"),
            .init(key: "gepland", label: "middelste geplande reistijd"),
            .init(key: "verschil", label: "middelste verschil met gepland"),
            .init(key: "verschil_laag", label: "verschil, minst"),
            .init(key: "verschil_hoog", label: "verschil, meest"),
        ]
        + measures.flatMap { measure -> [FigureTable.Column] in
            [
                .init(key: measure.rawValue, label: measure.label),
                .init(key: "\(measure.rawValue)_van", label: "\(measure.shortLabel): van zoveel ritten"),
                .init(key: "\(measure.rawValue)_deel", label: "\(measure.shortLabel): deel"),
                .init(key: "\(measure.rawValue)_laag", label: "\(measure.shortLabel): minst"),
                .init(key: "\(measure.rawValue)_hoog", label: "\(measure.shortLabel): meest"),
            ]
        }

    private func head(_ tally: RideTally) -> [FigureTable.Cell] {
        [count(tally.rides), count(tally.pupils)]
            + [tally.ride?.median, tally.ride?.low, tally.ride?.high, tally.plannedRide?.median].map(minutes)
            + [tally.excess?.median, tally.excess?.low, tally.excess?.high].map(minutes)
    }

    private func count(_ value: Int) -> FigureTable.Cell { .figure(Figure(value, .count)) }
    private func minutes(_ seconds: Int?) -> FigureTable.Cell { seconds.map { .figure(Figure($0, .minutes)) } ?? .none }
    private func percent(_ share: Double) -> FigureTable.Cell {
        .figure(Figure(Int((share * 1000).rounded()), .percent))
    }

    /// Hits, of how many, share and interval.
    private func cells(
        _ proportion: ClusteredProportion, _ marks: [SuppressedCounts.Mark]?
    ) -> [FigureTable.Cell] {
        guard let share = proportion.share else { return Array(repeating: .none, count: 5) }
        if let marks {
            guard case .shown = marks[0], case .shown = marks[1] else {
                let hits: FigureTable.Cell = if case .small = marks[0] { .small } else { .hidden }
                return [hits] + Array(repeating: .hidden, count: 4)
            }
        }
        let interval = proportion.interval
        return [
            count(proportion.hits), count(proportion.total), percent(share), percent(interval.lowerBound),
            percent(interval.upperBound),
        ]
    }
}

extension RealisationTables {
    /// As they are for the desk; for sharing, groups of few pupils together as one, or not at all.
    private func shownGroups(_ grouping: RealisationFigures.Grouping) -> [RealisationFigures.Group] {
        let groups = figures.groups[grouping] ?? []
        guard !edition.showsPupils else { return groups }
        // Of a month everyone knows who rode: only counts of rides can point at someone then.
        if grouping.isTime { return groups.contains { SmallCounts.isSmall($0.tally.pupils) } ? [] : groups }
        let hidden = SmallCounts.hidden(groups.map(\.tally.pupils))
        return hidden.count == groups.count ? [] : groups.indices.filter { !hidden.contains($0) }.map { groups[$0] }
    }

    /// What may be shown of hits and misses, for each group and, last, for all together; nil where all may be.
    private func mask(_ measure: RideMeasure, _ tallies: [RideTally]) -> [[SuppressedCounts.Mark]]? {
        guard !edition.showsPupils else { return nil }
        func parts(_ tally: RideTally) -> [Int] {
            let proportion = tally[measure]
            return [proportion.hits, proportion.total - proportion.hits]
        }
        let shown = tallies.map(parts)
        let total = parts(figures.total)
        // What the groups that are not shown have together; the total gives it away.
        let rest = [0, 1].map { index in total[index] - shown.reduce(0) { $0 + $1[index] } }
        let suppressed = SuppressedCounts(shown + [rest])
        let marks = suppressed.marks
        return Array(marks[0..<shown.count]) + [marks[shown.count + 1]]
    }
}
