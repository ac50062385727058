import Domain
import Testing

@testable import Interchange

@Suite struct DateReadingTests {
    @Test(arguments: [
        "23-11-2026", "2026-11-23", "23/11/2026", "23.11.2026", "23 nov 2026", "23 november 2026", "23-nov-26",
        "23-11-26",
        "20261123", "46349", "ma 23 nov 2026", "maandag 23-11-2026", "23-11-2026 0:00", "2026-11-23T00:00:00",
        "23-11-2026 07:45", "2026-11-23 00:00:00.000",
    ])
    func dates(text: String) { #expect(DateReading(text) == .date(PlanDate(year: 2026, month: 11, day: 23)!)) }

    @Test(arguments: [("1 mrt 2027", "2027-03-01"), ("1 mei 27", "2027-05-01"), ("31 dec. 2026", "2026-12-31")])
    func months(text: String, date: String) { #expect(DateReading(text) == .date(PlanDate(date)!)) }

    @Test func daysFrom1904() {
        #expect(DateReading("44887", countsFrom1904: true) == .date(PlanDate("2026-11-23")!))
        #expect(DateReading("44887") == .date(PlanDate("2022-11-22")!))
    }

    @Test(arguments: [
        ("23-11-1926", "2026-11-23"), ("1926-11-23", "2026-11-23"), ("29-2-1900", nil), ("23-11-3026", "2026-11-23"),
    ])
    func centuries(text: String, proposal: String?) {
        let year = text.contains("1926") ? 1926 : 3026
        let expected: DateReading =
            proposal == nil ? .unreadable : .wrongCentury(year: year, proposal: proposal.flatMap { PlanDate($0) })
        #expect(DateReading(text) == expected)
    }

    @Test(arguments: [
        "", "morgen", "31-11-2026", "11-23-2026", "2026", "99999", "12345", "23 xyz 2026", "32 nov 2026", "23-11", "ma",
    ])
    func unreadable(text: String) { #expect(DateReading(text) == .unreadable) }

    @Test func theWrongCenturyIsTold() throws {
        let read = try TableTexts.pupils(["geldig_vanaf": "24-8-1926"])
        #expect(read.issues.map(\.message) == ["het jaar 1926 kan niet kloppen"])
        #expect(read.issues.map(\.advice) == ["Misschien bedoelt u 24-8-2026."])
    }
}
