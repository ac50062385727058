import Domain
import Testing

@testable import Interchange

/// How a pupil's postcode and house number become a place.
@Suite struct AddressFindingTests {
    @Test func nearMissWithoutCentre() throws {
        let addresses = StubbornLookup(match: .unknown(nearMisses: ["14-A", "16"]))
        let result = try read(["huisnummer": "14"], addresses)
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.message) == ["14 is niet gevonden bij deze postcode; 14-A en 16 wel"])
        #expect(result.issues.map(\.code) == ["E-ADRES"])
    }

    @Test func coarsePlaceIsAWarning() throws {
        let result = try read(["huisnummer": "15"], TableTexts.addresses)
        #expect(result.rows.first?.value.home.precision == .postcode6)
        #expect(result.issues.map(\.code) == ["W-ADRES-GROF"])
        #expect(
            result.issues.map(\.message) == [
                "15 is niet gevonden bij deze postcode; 16, 14-A en 2 wel; het midden van de postcode (zes tekens) is gebruikt"
            ])
    }

    @Test func fourDigitsAreTheLastResort() throws {
        let result = try read(["postcode": "1823ZZ", "gemeente": "Alkmaar"], TableTexts.addresses)
        #expect(result.rows.first?.value.home.precision == .postcode4)
        #expect(result.rows.first?.value.home.precision.isCoarse == true)
    }

    @Test func municipalityMustBeKnown() throws {
        let result = try read(["postcode": "1823ZZ"], TableTexts.addresses)
        #expect(result.issues.map(\.code) == ["W-ADRES-GROF", "E-LEEG"])
        #expect(result.issues.last?.location.column == "gemeente")
    }

    @Test(arguments: [
        ["lat": "52,7", "lon": "4,7"], ["breedtegraad": "52.7", "lengtegraad": "4.7"], ["x": "108500", "y": "523700"],
    ])
    func coordinatesWin(cells: [String: String]) throws {
        let home = try #require(try read(cells, TableTexts.addresses).rows.first?.value.home)
        #expect(abs(home.coordinate.latitude - 52.7) < 0.01)
        #expect(abs(home.coordinate.longitude - 4.7) < 0.01)
        #expect(home.precision == .exact)
    }

    @Test(arguments: [
        (["lat": "4,7", "lon": "52,7"], "E-COORDINAAT-VERWISSELD"),
        (["x": "516200", "y": "111400"], "E-COORDINAAT-VERWISSELD"),
        (["lat": "48,9", "lon": "2,3"], "E-COORDINAAT"), (["lat": "52,7"], "E-LEEG"),
        (["lat": "noord", "lon": "4,7"], "E-WAARDE"),
    ])
    func refusesCoordinates(cells: [String: String], code: String) throws {
        var all = cells
        if all["lat"] != nil, all["lon"] == nil { all["lon"] = "" }
        let result = try read(all, TableTexts.addresses)
        #expect(result.issues.map(\.code) == [code])
        #expect(result.issues.compactMap(\.value).isEmpty)
    }

    @Test(arguments: [
        ["huisnummer": "14", "huisletter": "A"], ["huisnummer": "14", "toevoeging": "a"], ["huisnummer": "14 A"],
        ["huisnummer": "", "huisnummer-toevoeging": "14A"],
    ])
    func houseNumbersInParts(cells: [String: String]) throws {
        let result = try read(cells, TableTexts.addresses)
        #expect(result.rows.first?.value.home.houseNumber == "14-A")
        #expect(result.issues.isEmpty)
    }

    private func read(_ cells: [String: String], _ addresses: any AddressLookup) throws -> ImportResult<Pupil> {
        try TableImport.readPupils(
            TableTexts.row(TableTexts.pupil, cells), fileName: "leerlingen.csv", addresses: addresses)
    }
}

/// Always gives the same answer.
private struct StubbornLookup: AddressLookup {
    let match: AddressMatch
    func find(postcode: String, houseNumber: String) throws(Fault) -> AddressMatch { match }
}
