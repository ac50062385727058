import Domain
import Testing

@Suite struct RealisationFiguresTests {
    private let monday: PlanDate

    init() throws { monday = try #require(PlanDate("2026-11-23")) }

    /// Heen must alight from 08:15 to 08:25, terug must board from 14:30 to 14:45; planned 30 minutes, at most 40.
    private func record(
        _ pupil: String, _ direction: Direction, _ moment: Seconds?, day: Int = 0, ride: Int = 30,
        school: Destination.ID = "A", route: CarrierRoute.ID = "R1", isNoShow: Bool = false, driver: Driver.ID = "C1"
    ) throws -> RideRecord {
        let isMorning = direction == .toSchool
        let other = moment.map { isMorning ? $0 - .minutes(ride) : $0 + .minutes(ride) }
        return RideRecord(
            date: try #require(monday.adding(days: day)), direction: direction, pupil: .init(pupil),
            municipality: "Oost", destination: school, route: route,
            plannedBoarding: isMorning ? .clock(7, 50) : .clock(14, 35),
            plannedAlighting: isMorning ? .clock(8, 20) : .clock(15, 5), boarding: isMorning ? other : moment,
            alighting: isMorning ? moment : other,
            window: isMorning ? TimeWindow(.clock(8, 15), .clock(8, 25)) : TimeWindow(.clock(14, 30), .clock(14, 45)),
            limit: .minutes(40), direct: .minutes(20), isNoShow: isNoShow, driver: driver, carrier: "T")
    }

    private func figures(_ records: @autoclosure () throws -> [RideRecord]) throws -> RealisationFigures {
        try #require(RealisationFigures(RideRecords(try records())))
    }

    @Test func punctualityEitherWayAndBoth() throws {
        let figures = try figures([
            record("L1", .toSchool, .clock(8, 20)), record("L2", .toSchool, .clock(8, 26)),
            record("L3", .toSchool, .clock(8, 10)), record("L1", .fromSchool, .clock(14, 40)),
            record("L2", .fromSchool, .clock(14, 40)), record("L3", .fromSchool, .clock(14, 50)),
        ])
        #expect(figures.total[.atSchoolInTime].proportion == Proportion(hits: 1, total: 3))
        #expect(figures.total[.collectedInTime].proportion == Proportion(hits: 2, total: 3))
        #expect(figures.total[.wholeDayInTime].proportion == Proportion(hits: 1, total: 3))
        #expect(figures.total[.late].proportion == Proportion(hits: 2, total: 6), "too early is not too late")
        #expect(figures.total.rides == 6 && figures.total.pupils == 3 && figures.total.vehicleDays == 2)
        #expect(figures.directions[.toSchool]?.rides == 3)
    }

    @Test func theNextDayIsAnotherDay() throws {
        let figures = try figures([
            record("L1", .toSchool, .clock(8, 20)), record("L1", .fromSchool, .clock(14, 40), day: 1),
        ])
        #expect(figures.total[.wholeDayInTime].total == 0, "heen of Monday and terug of Tuesday are no pair")
        #expect(figures.days == 2)
        #expect(figures.groups[.day]?.map(\.key) == ["2026-11-23", "2026-11-24"])
        #expect(figures.groups[.week]?.map(\.key) == ["2026-W48"])
        #expect(figures.groups[.month]?.map(\.label) == ["november 2026"])
    }

    @Test func ridesBesidePlanAndNorm() throws {
        let figures = try figures([
            record("L1", .toSchool, .clock(8, 20), ride: 41), record("L2", .toSchool, .clock(8, 20), ride: 30),
            record("L3", .toSchool, nil, isNoShow: true),
        ])
        #expect(figures.total[.overLimit].proportion == Proportion(hits: 1, total: 2))
        #expect(figures.total[.noShow].proportion == Proportion(hits: 1, total: 3))
        #expect(figures.total.excess?.median == 330, "eleven minutes and none")
        #expect(figures.total.plannedRide?.median == 1800)
    }

    @Test func groupsOfEveryKind() throws {
        let figures = try figures([
            record("L1", .toSchool, .clock(8, 20)), record("L2", .toSchool, .clock(8, 20), school: "B", route: "R2"),
            record("L1", .toSchool, .clock(8, 20), day: 7),
        ])
        #expect(figures.groups[.destination]?.map(\.key) == ["A", "B"])
        #expect(figures.groups[.destination]?.first?.tally.rides == 2)
        #expect(figures.groups[.route]?.map(\.label) == ["R1 heen", "R2 heen"])
        #expect(figures.groups[.week]?.map(\.tally.rides) == [2, 1])
        #expect(RealisationFigures(RideRecords([])) == nil)
    }

    @Test func driversOfEachPupil() throws {
        let figures = try figures([
            record("L1", .toSchool, .clock(8, 20)), record("L1", .toSchool, .clock(8, 20), day: 1, driver: "C2"),
            record("L1", .toSchool, .clock(8, 20), day: 2, driver: "C3"),
        ])
        #expect(figures.driversPerPupil == [3])
    }

    // MARK: The shared edition

    /// `size` pupils at each school, all in time but `late` of them.
    private func school(_ id: Destination.ID, size: Int, late: Int) throws -> [RideRecord] {
        try (0..<size).map {
            try record("\(id)\($0)", .toSchool, $0 < late ? .clock(8, 40) : .clock(8, 20), school: id)
        }
    }

    @Test func routesAndDaysStayAtTheDesk() throws {
        let figures = try figures(school("A", size: 20, late: 8))
        let shared = RealisationTables(figures, edition: .shared).all.map(\.key)
        #expect(shared == ["maand", "bestemming", "gemeente", "vervoerder"])
        #expect(RealisationTables(figures, edition: .desk).all.map(\.key).contains("route"))
    }

    @Test func smallSchoolsAreLeftOutTogetherWithAnotherOne() throws {
        let figures = try figures(
            school("A", size: 20, late: 8) + school("B", size: 3, late: 1) + school("C", size: 9, late: 0))
        let table = try #require(RealisationTables(figures, edition: .shared).table(.destination))
        #expect(table.rows.map(\.key) == ["A", "totaal"], "B alone would follow from the total")
        #expect(RealisationTables(figures, edition: .desk).table(.destination)?.rows.count == 4)
    }

    @Test func aSmallCountIsNotShownNorWhatGivesItAway() throws {
        let figures = try figures(
            school("A", size: 20, late: 8) + school("B", size: 15, late: 2) + school("C", size: 12, late: 6))
        let table = try #require(RealisationTables(figures, edition: .shared).table(.destination))
        let column = RideMeasure.late.rawValue
        #expect(table.cell(row: "B", column: column) == .small)
        for part in ["_van", "_deel", "_laag", "_hoog"] {
            #expect(table.cell(row: "B", column: column + part) == .hidden)
        }
        let others = ["A", "C", "totaal"].map { table.cell(row: $0, column: column) ?? .none }
        #expect(others.contains(.hidden), "with all of the others shown, B would follow: \(others)")
    }
}
