import Domain
import Foundation
import Testing

@testable import Report

/// Attacks what is shared of what was driven, with every ride in hand: is there a figure, or a figure that follows from
/// others, that leads to fewer than five pupils or to one to four rides?
struct RealisationPrivacyTests {
    private static let seeds = Array(1...10) as [UInt64]

    /// Some schools and a municipality have few pupils; what goes wrong is rare or common by turns.
    private func figures(_ seed: UInt64) throws -> RealisationFigures {
        var sample = SampleRealisation(seed: seed)
        sample.pupils = 18 + Int(seed) * 3
        sample.days = seed % 2 == 0 ? 12 : 45
        sample.noShows = Int(seed % 4) * 5
        return try #require(RealisationFigures(RideRecords(sample.records), names: SampleRealisation.names))
    }

    @Test(arguments: seeds) func groupsOfFewPupilsAreNotThereAndCannotBeSubtracted(seed: UInt64) throws {
        let figures = try figures(seed)
        for table in RealisationTables(figures, edition: .shared).all {
            let grouping = try #require(RealisationFigures.Grouping(rawValue: table.key))
            let groups = figures.groups[grouping] ?? []
            let shown = Set(table.rows.map(\.key))
            for group in groups where shown.contains(group.key) { #expect(group.tally.pupils >= 5, "\(group.key)") }
            let absent = groups.filter { !shown.contains($0.key) }
            if !absent.isEmpty { #expect(absent.map(\.tally.pupils).reduce(0, +) >= 5, "\(table.key)") }
            if grouping != .month { #expect(absent.count != 1, "\(table.key): one group follows from the total") }
        }
    }

    /// What is left out follows from a total that stands anywhere, when it is alone.
    @Test(arguments: seeds) func noSmallCountOfRidesStandsThereOrFollows(seed: UInt64) throws {
        let figures = try figures(seed)
        let tables = RealisationTables(figures, edition: .shared).all
        var attacked = 0
        for measure in RideMeasure.allCases {
            let totals = tables.compactMap { count($0, "totaal", measure) }
            for table in tables {
                let grouping = try #require(RealisationFigures.Grouping(rawValue: table.key))
                var left = totals.first
                var unknown: [String] = []
                for group in figures.groups[grouping] ?? [] {
                    guard let known = count(table, group.key, measure) else {
                        if group.tally[measure].total > 0 { unknown.append(group.key) }
                        continue
                    }
                    for part in [known.hits, known.misses] {
                        #expect(!(1...4).contains(part), "\(table.key)/\(group.key)/\(measure): \(part)")
                    }
                    left?.hits -= known.hits
                    left?.misses -= known.misses
                }
                guard let left, !unknown.isEmpty else { continue }
                attacked += 1
                for part in [left.hits, left.misses] {
                    #expect(!(1...4).contains(part), "\(table.key)/\(measure): \(unknown) have \(part) together")
                }
            }
        }
        #expect(seed > 4 || attacked > 0, "there is something to attack")
    }

    /// nil when it does not stand there. Shares and intervals that are left stand for a count too.
    private func count(
        _ table: FigureTable, _ row: String, _ measure: RideMeasure
    ) -> (hits: Int, misses: Int)? {
        func value(_ part: String) -> Int? {
            table.cell(row: row, column: measure.rawValue + part)?.figure?.value
        }
        guard let hits = value(""), let all = value("_van") else {
            for part in ["", "_van", "_deel", "_laag", "_hoog"] {
                #expect(value(part) == nil, "\(table.key)/\(row)/\(measure)\(part) gives the rest away")
            }
            return nil
        }
        return (hits, all - hits)
    }

    @Test(arguments: seeds) func nobodyAndNoVehicleIsNamed(seed: UInt64) throws {
        var sample = SampleRealisation(seed: seed)
        sample.pupils = 20
        let page = RealisationReport.html(try #require(try sample.input(.shared)))
        let words = Set(page.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        let records = sample.records
        let secrets =
            records.map(\.pupil.text) + records.compactMap { $0.route?.text }
            + records.compactMap { $0.driver?.text } + records.compactMap { $0.vehicle }
            + records.map(\.date.description)
        // Vehicles and drivers have names here that are no words of the page.
        #expect(words.isDisjoint(with: Set(secrets).subtracting(reportDates(records))))
        let desk = RealisationReport.html(try #require(try sample.input(.desk)))
        #expect(desk.contains("R1 heen"), "the attack can find them")
    }

    /// First and last day are the period, and may be told.
    private func reportDates(_ records: [RideRecord]) -> Set<String> {
        let dates = records.map(\.date).sorted()
        return Set([dates.first, dates.last].compactMap { $0?.description })
    }
}
