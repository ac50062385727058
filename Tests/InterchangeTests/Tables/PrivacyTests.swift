import Domain
import Testing

@testable import Interchange

/// What must not come in, and what messages must not repeat.
@Suite struct PrivacyTests {
    @Test(arguments: ["bsn", "Burgerservicenummer", "sofinummer"])
    func refusesCitizenNumbersByName(header: String) throws {
        let result = try TableTexts.pupils([header: ""])
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.code) == ["E-BSN"])
        #expect(result.issues.first?.location.column == header)
    }

    @Test(arguments: ["code", "kenmerk_gemeente"])
    func refusesCitizenNumbersByContent(column: String) throws {
        let result = try TableTexts.pupils([column: "123456782"])
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.code) == ["E-BSN"])
        #expect(result.issues.allSatisfy { !$0.text.contains("123456782") })
    }

    @Test(arguments: ["opmerkingen", "Bijzonderheden", "naam", "Telefoonnummer", "diagnose"])
    func leavesOut(header: String) throws {
        let result = try TableTexts.pupils([header: "geheim"])
        #expect(result.rows.count == 1)
        #expect(result.issues.map(\.code) == ["W-KOLOM-WEGGELATEN"])
        #expect(result.issues.map(\.severity) == [.warning])
        #expect(!result.hasErrors)
    }

    @Test(arguments: [
        ["postcode": "geheim"], ["huisnummer": "geheim"], ["breedtegraad": "geheim", "lengtegraad": "4"],
        ["code": "geheim voor iedereen"], ["rolstoel": "geheim want moeder wil dat"],
        ["begeleider": "bel geheim@school.nl"],
        ["lat": "4,7512345", "lon": "52,6312345"],
    ])
    func messagesKeepQuiet(cells: [String: String]) throws {
        let result = try TableTexts.pupils(cells)
        #expect(result.hasErrors)
        for issue in result.issues {
            #expect(!issue.text.contains("geheim"))
            #expect(!issue.text.contains("12345"))
        }
    }

    @Test func valuesAreShortened() throws {
        let result = try TableTexts.pupils(["dagen": "maandagdinsdag", "bestemming": String(repeating: "a", count: 60)])
        #expect(result.issues.map { $0.value?.count }.allSatisfy { ($0 ?? 0) <= 40 })
        #expect(result.issues.compactMap(\.value).contains("maandagdinsdag"))
    }
}
