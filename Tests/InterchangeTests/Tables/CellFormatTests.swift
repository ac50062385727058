import Domain
import Testing

@testable import Interchange

@Suite struct CellFormatTests {
    @Test(arguments: [
        ("1821AB", "1821AB"), ("1821 ab", "1821AB"), ("1821ab", "1821AB"), ("0821AB", nil), ("1821SS", "1821SS"),
        ("1821", nil), ("18211AB", nil), ("1821A1", nil), ("", nil),
    ])
    func postcodes(text: String, expected: String?) { #expect(CellFormat.postcode(text) == expected) }

    @Test(arguments: [
        ("8:30", 30_600), ("08:30", 30_600), ("8.30", 30_600), ("08.30", 30_600), ("8u30", 30_600), ("8U30", 30_600),
        ("0830", 30_600), ("08:30:00", 30_600), ("8:30 uur", 30_600), ("8.30uur", 30_600), ("8u", 28_800),
        ("8 uur", 28_800), ("0:00", 0),
        ("24:00", 86_400), ("24:01", nil), ("8:60", nil), ("8:3", nil), ("830", nil), ("8", nil), ("-8:30", nil),
        ("8:30-9:00", nil), ("kwart over 8", nil),
    ])
    func clocks(text: String, expected: Int?) { #expect(CellFormat.clock(text)?.rawValue == expected) }

    @Test(arguments: [
        ("ja", true), ("J", true), ("x", true), ("1", true), ("WAAR", true), ("nee", false), ("n", false), ("0", false),
        ("false", false), ("misschien", nil),
    ])
    func flags(text: String, expected: Bool?) { #expect(CellFormat.yesOrNo(text) == expected) }

    @Test(arguments: [
        ("52,6324", 52.6324), ("52.6324", 52.6324), ("-3", -3), ("1.234,5", nil), ("1e308", nil), ("nan", nil),
        ("inf", nil),
        ("", nil), ("3 km", nil),
    ])
    func decimals(text: String, expected: Double?) { #expect(CellFormat.decimal(text) == expected) }

    @Test(arguments: [
        ("4", 4), ("4,0", 4), ("-1", -1), ("4,5", nil), ("99999999999999999999", nil), ("vier", nil),
    ])
    func wholes(text: String, expected: Int?) { #expect(CellFormat.whole(text) == expected) }

    @Test(arguments: [("45", 2700), ("1,5", 90), ("45 min", 2700), ("10 minuten", 600), ("0,33", nil), ("kort", nil)])
    func minutes(text: String, expected: Int?) { #expect(CellFormat.minutes(text)?.rawValue == expected) }

    @Test(arguments: [("800", 800), ("800 m", 800), ("0,8 km", 800), ("800 meter", 800), ("ver", nil)])
    func lengths(text: String, expected: Int?) { #expect(CellFormat.length(text)?.rawValue == expected) }

    @Test(arguments: [
        ("ma di wo", "ma di wo"), ("ma,wo;vr", "ma wo vr"), ("ma-do", "ma di wo do"), ("ma t/m vr", "ma di wo do vr"),
        ("maandag tot en met woensdag", "ma di wo"), ("Maandag en Donderdag", "ma do"), ("alle", "ma di wo do vr"),
        ("ma - wo, vr", "ma di wo vr"), ("ma.", "ma"), ("vr-ma", nil), ("ma-", nil), ("-ma", nil), ("xx", nil),
    ])
    func weekdays(text: String, expected: String?) {
        let read = CellFormat.weekdays(text)?.sorted().map(\.rawValue).joined(separator: " ")
        #expect(read == expected)
    }

    @Test(arguments: [
        ("heen", [Direction.toSchool]), ("Terug", [.fromSchool]), ("heen en terug", [.toSchool, .fromSchool]),
        ("h/t", [.toSchool, .fromSchool]), ("beide", [.toSchool, .fromSchool]), ("soms", nil),
    ])
    func directions(text: String, expected: [Direction]?) {
        #expect(CellFormat.directions(text) == expected.map(Set.init))
    }

    @Test(arguments: [
        ("8+0|6+1|4+2", [[8, 0], [6, 1], [4, 2]]), ("8", [[8, 0]]), (" 4 + 0 ", [[4, 0]]), ("0+2", [[0, 2]]),
        ("-1+0", nil),
        ("8+", nil), ("0+0", nil), ("8+1+1", nil), ("acht", nil),
    ])
    func configurations(text: String, expected: [[Int]]?) {
        #expect(CellFormat.configurations(text)?.map { [$0.seats, $0.wheelchairPlaces] } == expected)
    }

    @Test(arguments: [("24-8-2026", "2026-08-24"), ("2026-08-24", "2026-08-24"), ("31-2-2026", nil), ("24-8-26", nil)])
    func dates(text: String, expected: String?) { #expect(PlanDate(text)?.description == expected) }
}
