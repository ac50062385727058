import Domain
import Testing

@Suite struct WorkingCalendarTests {
    private func date(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

    @Test(
        "public holidays",
        arguments: [
            ("2026-01-01", "nieuwjaarsdag"), ("2026-04-03", "Goede Vrijdag"), ("2026-04-05", "Pasen"),
            ("2026-04-06", "tweede paasdag"), ("2026-04-27", "Koningsdag"), ("2025-04-26", "Koningsdag"),
            ("2026-05-14", "Hemelvaartsdag"), ("2026-05-25", "tweede pinksterdag"), ("2025-05-05", "Bevrijdingsdag"),
            ("2026-12-25", "eerste kerstdag"), ("2026-12-26", "tweede kerstdag"), ("2027-03-29", "tweede paasdag"),
        ])
    func holidays(text: String, name: String) throws { #expect(WorkingCalendar.holiday(try date(text)) == name) }

    @Test("ordinary days", arguments: ["2026-05-05", "2025-04-27", "2026-11-24", "2026-12-24", "2026-04-26"])
    func ordinary(text: String) throws { #expect(WorkingCalendar.holiday(try date(text)) == nil) }

    @Test(
        "so many working days later",
        arguments: [
            ("2026-11-24", 1, "2026-11-25"), ("2026-11-20", 1, "2026-11-23"), ("2026-11-21", 1, "2026-11-23"),
            ("2026-11-24", 10, "2026-12-08"),
            // Over Christmas and New Year: 25 December and 1 January are Fridays.
            ("2026-12-24", 1, "2026-12-28"), ("2026-12-24", 10, "2027-01-11"),
            // Over Easter.
            ("2026-04-02", 1, "2026-04-07"),
        ])
    func later(from: String, count: Int, expected: String) throws {
        #expect(WorkingCalendar().date(count, workingDaysAfter: try date(from)) == (try date(expected)))
    }

    @Test func ownClosedDays() throws {
        let calendar = WorkingCalendar(closed: [try date("2026-11-25")])
        #expect(calendar.date(1, workingDaysAfter: try date("2026-11-24")) == (try date("2026-11-26")))
        #expect(calendar.count(after: try date("2026-11-24"), through: try date("2026-11-30")) == 3)
        #expect(calendar.count(after: try date("2026-11-30"), through: try date("2026-11-24")) == 0)
    }
}
