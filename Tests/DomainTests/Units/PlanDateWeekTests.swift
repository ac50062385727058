import Domain
import Testing

@Suite struct PlanDateWeekTests {
    @Test(arguments: [
        ("2026-11-23", 1, "2026-11-24"), ("2026-12-31", 1, "2027-01-01"), ("2028-02-28", 1, "2028-02-29"),
        ("2100-02-28", 1, "2100-03-01"), ("2026-03-01", -1, "2026-02-28"), ("2026-11-23", 365, "2027-11-23"),
        ("2000-02-29", 366, "2001-03-01"),
    ])
    func adds(from: String, days: Int, to: String) throws {
        #expect(try #require(PlanDate(from)).adding(days: days) == PlanDate(to))
    }

    @Test func everyDayOfFourHundredYearsHasANext() throws {
        var date = try #require(PlanDate("1999-12-31"))
        for _ in 0..<146_097 {
            let next = try #require(date.adding(days: 1))
            #expect(date < next && next.adding(days: -1) == date)
            date = next
        }
        #expect(date == PlanDate("2399-12-31"))
    }

    @Test(arguments: zip(Weekday.allCases, 23...29))
    func sameWeek(weekday: Weekday, day: Int) throws {
        let date = try #require(PlanDate("2026-11-26"))
        #expect(date.sameWeek(weekday) == PlanDate(year: 2026, month: 11, day: day))
    }
}
