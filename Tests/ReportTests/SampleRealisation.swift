import Domain
import Report

/// Some weeks of invented rides: three schools, of which one has few pupils.
struct SampleRealisation {
    var seed: UInt64 = 3
    var pupils = 40
    /// Of the calendar, from 1 September 2026.
    var days = 80
    /// In a thousand rides.
    var noShows = 15

    static let names: [Destination.ID: String] = ["HORST": "De Horst <b>", "DUIN": "De Duin"]

    static func input(_ edition: Edition) throws -> RealisationReportInput? { try SampleRealisation().input(edition) }

    func input(_ edition: Edition) throws -> RealisationReportInput? {
        RealisationFigures(RideRecords(records), names: Self.names).map {
            RealisationReportInput(
                title: "Voorbeeldregio", edition: edition, figures: $0, programVersion: "0.1", dataIsInvented: true)
        }
    }

    var records: [RideRecord] {
        guard let first = PlanDate("2026-09-01") else { return [] }
        var draw = SplitMix64(seed: seed, stream: 1)
        var records: [RideRecord] = []
        for day in 0..<days {
            guard let date = first.adding(days: day), Weekday.schoolDays.contains(date.weekday) else { continue }
            for direction in Direction.allCases {
                for pupil in 0..<pupils { records.append(record(date, direction, pupil, &draw)) }
            }
        }
        return records
    }

    private func record(
        _ date: PlanDate, _ direction: Direction, _ pupil: Int, _ draw: inout SplitMix64
    ) -> RideRecord {
        let isMorning = direction == .toSchool
        let planned: Seconds = isMorning ? .clock(8, 20) : .clock(14, 40)
        let moment = planned + .minutes(draw.within(-6...9))
        let ride = Seconds.minutes(draw.within(20...58))
        let isNoShow = draw.happens(inThousand: noShows)
        return RideRecord(
            date: date, direction: direction, pupil: .init("L\(pupil)"),
            municipality: pupil % 2 == 0 ? "Alkmaar" : "Bergen",
            destination: pupil < 3 ? "KLEIN" : pupil % 3 == 0 ? "HORST" : "DUIN", route: .init("R\(pupil / 6)"),
            plannedBoarding: isMorning ? planned - .minutes(35) : planned,
            plannedAlighting: isMorning ? planned : planned + .minutes(35),
            boarding: isNoShow ? nil : isMorning ? moment - ride : moment,
            alighting: isNoShow ? nil : isMorning ? moment : moment + ride,
            window: isMorning ? TimeWindow(.clock(8, 15), .clock(8, 25)) : TimeWindow(.clock(14, 30), .clock(14, 45)),
            limit: .minutes(55), direct: .minutes(20), isNoShow: isNoShow, isOtherDriver: draw.happens(inThousand: 90),
            driver: "C1", carrier: "TAXI", vehicle: "B1")
    }
}
