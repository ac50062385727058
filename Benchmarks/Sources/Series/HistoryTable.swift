import Foundation

/// The table in Benchmarks/README.md that the series fill, between two markers.
struct HistoryTable {
    static let begin = "<!-- reeksen: begin -->"
    static let end = "<!-- reeksen: eind -->"
    static let header = [
        "date", "commit", "machine", "series", "set", "limits", "mean gap", "worst gap", "reached", "proven",
        "unproven mean / worst", "vehicles", "partitioning helped", "first plan", "memory", "time", "judges",
    ]

    enum Failure: Error { case noMarkers }

    struct Row: Equatable {
        var cells: [String]

        /// Rows of the same code, machine, series, set and limits replace each other.
        var identity: ArraySlice<String> { cells[1...5] }
        var text: String { "| " + cells.joined(separator: " | ") + " |" }

        init(cells: [String]) { self.cells = cells }

        init?(line: Substring) {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("|"), cells.count == HistoryTable.header.count, cells != HistoryTable.header,
                !cells[0].hasPrefix("-")
            else { return nil }
            self.cells = cells
        }

        init(_ summary: SetSummary, series: String, limits: String, date: String, revision: String, machine: String) {
            func percent(_ value: Double?) -> String { value.map { Decimals.text($0, 2) + " %" } ?? "–" }
            func share(_ part: Int?) -> String { part.map { "\($0) of \(summary.instances)" } ?? "–" }
            let vehicles = Decimals.text(summary.vehicles, 0)
            let unproven = [summary.meanUnproven, summary.worstUnproven].compactMap { $0 }.map { percent($0) }
            cells = [
                date, revision, machine, series, summary.set, limits, percent(summary.meanGap),
                percent(summary.worstGap), share(summary.reached), share(summary.proven),
                unproven.isEmpty ? "–" : unproven.joined(separator: " / "),
                summary.referenceVehicles.map { "\(vehicles) against \(Decimals.text($0, 0))" } ?? vehicles,
                summary.partitioned == 0
                    ? "–"
                    : "\(summary.helped) of \(summary.partitioned) runs, "
                        + "\(Decimals.text(summary.helpedRounds, 0)) % of rounds",
                summary.secondsToFirst.map { Decimals.text($0, 2) + " s" } ?? "none",
                "\(summary.peakMegabytes) MB", Decimals.text(summary.minutes, 1) + " min",
                "\(summary.accepted) of \(summary.runs) accept",
            ]
        }
    }

    /// The page with these rows in its table: at the end, or in the place of the rows that they replace.
    static func inserting(_ rows: [Row], into page: String) throws -> String {
        guard let begin = page.range(of: Self.begin), let end = page.range(of: Self.end),
            begin.upperBound <= end.lowerBound
        else { throw Failure.noMarkers }
        var all = page[begin.upperBound..<end.lowerBound].split(whereSeparator: \.isNewline)
            .compactMap { Row(line: $0) }
        for row in rows {
            if let known = all.firstIndex(where: { $0.identity == row.identity }) {
                all[known] = row
            } else {
                all.append(row)
            }
        }
        return page[..<begin.upperBound] + "\n" + text(all) + "\n" + page[end.lowerBound...]
    }

    static func text(_ rows: [Row]) -> String {
        let rule = "|" + Array(repeating: "---", count: header.count).joined(separator: "|") + "|"
        return ([Row(cells: header).text, rule] + rows.map(\.text)).joined(separator: "\n")
    }
}

/// Numbers with a fixed number of decimals.
enum Decimals {
    static func text(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
