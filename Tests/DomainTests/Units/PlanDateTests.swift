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
