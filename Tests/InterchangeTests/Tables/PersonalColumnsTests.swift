import Testing

@testable import Interchange

@Suite struct PersonalColumnsTests {
    @Test(arguments: [
        ("123456782", true), ("111222333", true), ("123.456.782", true), ("1234 56 782", true), ("123456789", false),
        ("000000000", false), ("L12345678", false), ("12345672", true), ("10000032", false), ("", false),
    ])
    func elevenTest(text: String, expected: Bool) { #expect(PersonalColumns.satisfiesElevenTest(text) == expected) }

    /// Dates are eight digits too, and one in eleven satisfies the test.
    @Test(arguments: 1...28)
    func datesAreNoCitizenNumbers(day: Int) {
        let padded = day < 10 ? "0\(day)" : "\(day)"
        for date in [
            "2026-08-\(padded)", "\(padded)-08-2026", "\(padded).08.2026", "202608\(padded)", "\(padded)082026",
        ] {
            #expect(!PersonalColumns.satisfiesElevenTest(date), "\(date)")
        }
    }

    @Test func mostRowsDecide() {
        #expect(PersonalColumns.isCitizenNumber(values: ["123456782", "111222333", "L3", ""]))
        #expect(!PersonalColumns.isCitizenNumber(values: ["123456782", "123456789"]))
        #expect(!PersonalColumns.isCitizenNumber(values: ["", ""]))
    }

    @Test(arguments: [
        ("BSN", true), ("bsn_nummer", true), ("Burgerservicenummer", true), ("sofi-nummer", true),
        ("leerling BSN", true),
        ("code", false), ("absentie", false),
    ])
    func headings(header: String, expected: Bool) {
        #expect(PersonalColumns.isCitizenNumber(header: header) == expected)
    }

    @Test(arguments: [
        ("Opmerkingen", PersonalColumns.Kind.remark), ("bijzonderheden vervoer", .remark), ("Notities", .remark),
        ("Toelichting", .remark), ("Voornaam", .person), ("naam", .person), ("E-mail", .person), ("tel.", .person),
        ("Geb.datum", .person), ("geboortedatum", .person), ("diagnose", .person), ("Telefoon moeder", .person),
        ("ritnummer", nil), ("straat", nil),
    ])
    func kinds(header: String, expected: PersonalColumns.Kind?) {
        #expect(PersonalColumns.kind(header: header) == expected)
    }
}
