import Application
import Domain

/// What was driven, on the terminal: the whole period, then month by month and school by school.
struct RealisationPresentation {
    private let outcome: RealisationReportOutcome
    private let tables: RealisationTables
    /// More rows than this are in the files, not on the screen.
    private static let mostRows = 25

    init(_ outcome: RealisationReportOutcome) {
        self.outcome = outcome
        tables = RealisationTables(outcome.figures, edition: outcome.edition)
    }

    var text: String {
        ([heading, measures] + [.month, .week, .destination, .municipality].map(group) + [basis, files])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var figures: RealisationFigures { outcome.figures }

    private var heading: String {
        let rides = figures.total.rides.counted("rit", "ritten")
        return
            "Gereden van \(figures.from) tot en met \(figures.until): \(figures.days.counted("dag", "dagen")), "
            + "\(rides). \(outcome.edition.mark)"
    }

    private var measures: String {
        guard let table = tables.table(.month), let row = table.rows.last else {
            return "Er zijn te weinig leerlingen om cijfers te delen zonder iemand te herkennen."
        }
        var lines = TextTable([
            ("De hele periode", .left), ("keer", .right), ("van", .right), ("deel", .right),
            ("95 % zeker tussen", .right),
        ])
        for measure in RideMeasure.allCases {
            func cell(_ part: String) -> String {
                table.cell(row: row.key, column: measure.rawValue + part)?.dutch ?? ""
            }
            let share = cell("_deel")
            guard !share.isEmpty else { continue }
            let isShown = share.contains { $0.isNumber }
            lines.add([
                measure.label, cell(""), cell("_van"), isShown ? "\(share) %" : share,
                isShown ? "\(cell("_laag")) – \(cell("_hoog")) %" : "",
            ])
        }
        lines.add(["middelste reistijd", "", "", minutes(figures.total.ride?.median), span(figures.total.ride)])
        if figures.plannedHalfDays > 0 {
            lines.add(["  gepland", "", "", minutes(figures.total.plannedRide?.median), ""])
            lines.add([
                "  verschil met gepland", "", "", minutes(figures.total.excess?.median), span(figures.total.excess),
            ])
        }
        return lines.text
    }

    private func minutes(_ seconds: Int?) -> String { seconds.map { Figure($0, .minutes).dutch + " min" } ?? "" }
    private func span(_ estimate: MedianEstimate?) -> String {
        guard let low = estimate?.low, let high = estimate?.high else { return "te weinig ritten" }
        return "\(Figure(low, .minutes).dutch) – \(Figure(high, .minutes).dutch) min"
    }

    private func group(_ grouping: RealisationFigures.Grouping) -> String {
        guard tables.groupings.contains(grouping), let table = tables.table(grouping), table.rows.count > 2,
            table.rows.count <= Self.mostRows || grouping == .destination
        else { return "" }
        let shown: [RideMeasure] = [.atSchoolInTime, .collectedInTime, .overLimit, .noShow]
        var lines = TextTable(
            [("Per \(grouping.rawValue)", .left), ("ritten", .right), ("reistijd", .right)]
                + shown.map { ($0.shortLabel, .right) })
        for row in table.rows.dropLast().prefix(Self.mostRows) {
            lines.add(
                [row.label, row.cells[0].dutch, minutes(row.cells[2].figure?.value)]
                    + shown.map { share(table, row.key, $0) })
        }
        let rest = table.rows.count - 1 - Self.mostRows
        return lines.text + (rest > 0 ? "\n… en nog \(rest) (alles staat in --csv en --json)" : "")
    }

    private func share(_ table: FigureTable, _ row: String, _ measure: RideMeasure) -> String {
        func whole(_ part: String) -> String? {
            table.cell(row: row, column: measure.rawValue + part)?.figure.map {
                String(Rounding.divide($0.value, by: 10))
            }
        }
        guard let share = whole("_deel"), let low = whole("_laag"), let high = whole("_hoog") else {
            return table.cell(row: row, column: "\(measure.rawValue)_deel")?.dutch ?? ""
        }
        return "\(share) % (\(low)–\(high))"
    }

    private var basis: String {
        var lines = [
            "Tussen haakjes: waartussen het deel met 95 % zekerheid ligt. Wie samen rijdt, komt samen te laat; daar is op gerekend."
        ]
        let without = figures.halfDays - figures.plannedHalfDays
        if without > 0 {
            lines.append(
                "Bij \(without.counted("dagdeel", "dagdelen")) is er geen plan; daar telt alleen de norm.")
        }
        if figures.untold > 0, outcome.edition.showsPupils {
            lines.append(
                "Over \(figures.untold.counted("verwachte rit", "verwachte ritten")) is niets gemeld.")
        }
        if figures.strangers > 0 {
            lines.append(
                "\(figures.strangers.counted("leerling staat", "leerlingen staan")) niet in plan of werkmap; "
                    + "hun ritten tellen niet mee.")
        }
        return lines.joined(separator: "\n")
    }

    private var files: String { outcome.files.map { "Geschreven: \($0)" }.joined(separator: "\n") }
}
