import Domain
import Generator
import TestSupport
import Testing

@Suite struct RealisationGeneratorTests {
    private let world = TinyWorld(.toSchool)
    private let days: [PlanDate]

    init() throws {
        days = SchoolYear.days(
            from: try #require(PlanDate("2026-08-24")), until: try #require(PlanDate("2027-07-09")))
    }

    private func drive(_ date: PlanDate, seed: UInt64 = 1) -> [RealisedVisit] {
        RealisationGenerator(seed: seed).drive(
            world.plan, for: world.problem, matrix: world.matrix, on: date, carrier: "T")
    }

    @Test func aSchoolYearHasAboutTwoHundredDays() {
        #expect((190...205).contains(days.count))
        #expect(days.allSatisfy { Weekday.schoolDays.contains($0.weekday) })
        #expect(!days.contains { $0.description == "2026-12-25" })
    }

    @Test func equalSeedsGiveEqualDaysAndOthersDiffer() throws {
        let day = try #require(days.first)
        #expect(drive(day) == drive(day))
        #expect(days.prefix(20).contains { drive($0) != drive($0, seed: 2) })
        #expect(days.prefix(20).contains { drive($0).map(\.time) != drive(day).map(\.time) })
    }

    /// Nobody alights without having boarded, and nobody is in two places.
    @Test func everyDayCouldHaveBeenDriven() {
        for day in days {
            let visits = drive(day)
            for pupil in Set(visits.map(\.key.pupil)) {
                let own = visits.filter { $0.key.pupil == pupil }
                if own.contains(where: \.isNoShow) {
                    #expect(own.count == 1)
                } else {
                    #expect(own.map(\.key.kind) == [.boards, .alights])
                    #expect((own[0].time ?? .zero) < (own[1].time ?? .zero))
                }
            }
        }
        #expect(days.contains { drive($0).contains(where: \.isNoShow) })
        #expect(days.contains { drive($0).count < 8 }, "someone was away")
    }
}
