import Domain
import Testing

struct PlanDateTests {
    @Test(arguments: [
        ("2026-11-23", "2026-11-23"), ("23-11-2026", "2026-11-23"), ("1/2/2026", "2026-02-01"),
        ("29-02-2028", "2028-02-29"), ("31.12.1999", "1999-12-31"),
    ])
    func readsDutchAndISODates(_ text: String, _ iso: String) { #expect(PlanDate(text)?.description == iso) }

    @Test(arguments: [
        "", "2026-13-01", "30-02-2026", "29-02-2026", "29-02-1900", "23-11-26", "2026-11", "a-b-c", "2026-1-1-1",
        "٢٠٢٦-١١-٢٣",
    ])
    func refusesWhatIsNoDate(_ text: String) { #expect(PlanDate(text) == nil) }

    @Test(arguments: [
        ("2026-11-21", Weekday.saturday), ("2026-11-23", .monday), ("2000-02-29", .tuesday), ("1900-01-01", .monday),
        ("2024-12-31", .tuesday), ("2025-01-01", .wednesday),
    ])
    func knowsTheWeekday(_ text: String, _ weekday: Weekday) { #expect(PlanDate(text)?.weekday == weekday) }
}

@Suite struct PlanDateCountingTests {
    /// By Python's `datetime`.
    @Test(arguments: [
        ("2026-01-01", 20454, 2026, 1), ("2027-01-03", 20821, 2026, 53), ("2026-12-31", 20818, 2026, 53),
        ("2024-12-30", 20087, 2025, 1), ("2021-01-03", 18630, 2020, 53), ("2026-11-24", 20781, 2026, 48),
        ("1969-12-31", -1, 1970, 1), ("2000-02-29", 11016, 2000, 9),
    ])
    func days(text: String, days: Int, year: Int, week: Int) throws {
        let date = try #require(PlanDate(text))
        #expect(date.daysSince1970 == days)
        #expect(PlanDate(daysSince1970: days) == date)
        #expect(date.isoWeek == (year, week))
        #expect(date.adding(days: 400)?.adding(days: -400) == date)
    }
}
