import Domain
import Report
import Testing

/// What stands on the page stands in the tables, and nothing else does.
@Suite struct CarrierTablesTests {
    private let comparison = SampleCarrier().input().comparison
    private var tables: CarrierComparisonTables { CarrierComparisonTables(comparison) }

    @Test func theFiguresOfBothPlans() throws {
        let half = try #require(comparison.halves.first)
        let figures = tables.figures
        #expect(figures.columns.map(\.key) == ["heen_nu", "heen_optimaal"])
        #expect(figures.cell(row: "kosten", column: "heen_nu") == .figure(Figure(half.now.cost.rawValue, .euro)))
        #expect(figures.cell(row: "diensten", column: "heen_optimaal") == .figure(Figure(half.optimal.duties, .count)))
        #expect(figures.cell(row: "voertuig/Taxibus", column: "heen_nu") == .figure(Figure(half.now.duties, .count)))
    }

    @Test func aRowForEachStepAndEachPupil() throws {
        let half = try #require(comparison.halves.first)
        #expect(tables.steps.rows.map(\.key).prefix(3) == ["heen/besparen/1", "heen/besparen/2", "heen/besparen/3"])
        #expect(tables.steps.rows.last?.key == "heen/herstellen/1")
        #expect(
            tables.steps.cell(row: "heen/besparen/2", column: "besparing")
                == .figure(Figure(half.saving[1].saving.rawValue, .euro)))
        #expect(tables.touched.rows.count == (half.saving + half.mending).map(\.touched.count).reduce(0, +))
        let keys = tables.all.flatMap { table in table.rows.map { "\(table.key) \($0.key)" } }
        #expect(Set(keys).count == keys.count, "a key names one row")
    }

    @Test func theNewRoutesAreWhole() throws {
        let half = try #require(comparison.halves.first)
        let step = try #require(half.saving.first)
        let duty = try #require(half.newRoutes(of: step).first)
        let rows = tables.routes.rows.filter { $0.key.hasPrefix("heen/besparen/1/\(duty.id)/") }
        #expect(rows.count == duty.stops.count)
        let boarding = rows.compactMap { $0.cells.last?.dutch }.flatMap { $0.split(separator: " ").map(String.init) }
        #expect(Set(boarding) == Set(duty.pupils.map(\.text)))
        #expect(rows.last?.cells[4].dutch != "thuis", "the last stop heen is a destination")
    }

    @Test(arguments: [
        (480, 0, "L1 (8 min langer onderweg)"), (-480, -300, "L1 (8 min korter onderweg, 5 min eerder)"),
        (20, 29, "L1"),
    ]) func whoNoticesWhat(ride: Int, home: Int, text: String) {
        let touched = TouchedPupil(pupil: "L1", ride: Seconds(ride), homeMoment: Seconds(home), isOtherDuty: true)
        #expect(touched.shortText == text)
    }
}
