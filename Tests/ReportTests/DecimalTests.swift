import Domain
import Testing

@testable import Report

struct DecimalTests {
    @Test(arguments: [
        (1234.56, 1, "1.234,6"), (0.05, 1, "0,1"), (-3.0, 0, "-3"), (1_234_567, 0, "1.234.567"), (.nan, 1, "onbekend"),
        (0, 2, "0,00"),
    ])
    func dutch(value: Double, decimals: Int, text: String) { #expect(Decimal.dutch(value, decimals: decimals) == text) }

    @Test(arguments: [(1.25, "1.3"), (-0.04, "0"), (3, "3"), (.infinity, "0"), (-2.5, "-2.5")])
    func drawing(value: Double, text: String) { #expect(Decimal.drawing(value) == text) }

    @Test(arguments: [(3600, "60 min"), (3601, "61 min"), (0, "0 min"), (-60, "-1 min")])
    func minutesAreRoundedUp(seconds: Int, text: String) { #expect(Words.minutes(Seconds(seconds)) == text) }

    @Test func datesAreWritten() {
        #expect(PlanDate(year: 2026, month: 11, day: 23).map(Words.date) == "maandag 23 november 2026")
    }
}
