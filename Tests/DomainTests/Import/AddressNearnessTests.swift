import Domain
import Testing

@Suite struct AddressNearnessTests {
    @Test(arguments: [
        ("14", 14, ""), (" 14 ", 14, ""), ("14A", 14, "A"), ("14 a", 14, "A"), ("14-2", 14, "2"), ("14bis", 14, "BIS"),
        ("14A-2", 14, "A-2"), ("14 a 2", 14, "A-2"),
    ])
    func readsHouseNumbers(text: String, number: Int, suffix: String) throws {
        let read = try #require(HouseNumber(text))
        #expect(read.number == number)
        #expect(read.suffix == suffix)
    }

    @Test(arguments: ["", "A14", "0", "-3", "123456"])
    func refusesOthers(text: String) { #expect(HouseNumber(text) == nil) }

    @Test(arguments: [
        ("14", ["14A", "16", "15", "40"], ["14-A", "16", "15"]),
        ("14", ["10", "12", "13", "90"], ["12", "10", "13"]),
        ("14A", ["14", "14B", "16A"], ["14", "14-B", "16-A"]),
        ("14", ["300"], []),
    ])
    func ranksNearMisses(asked: String, known: [String], expected: [String]) throws {
        let number = try #require(HouseNumber(asked))
        #expect(AddressNearness.nearest(to: number, among: known.compactMap(HouseNumber.init)) == expected)
    }

    @Test func separatorsDoNotMatter() {
        let known = AddressNearness.Candidate(number: HouseNumber(number: 14, suffix: "A-2"), address: at(52.6))
        for asked in ["14A2", "14 a-2", "14-A-2"] {
            #expect(AddressNearness.match(houseNumber: asked, among: [known]) == .exact(at(52.6)))
        }
    }

    @Test func fallsBackFromFineToCoarse() {
        let known = [52.0, 53.0].map {
            AddressNearness.Candidate(number: HouseNumber(number: Int($0), suffix: ""), address: at($0))
        }
        #expect(
            AddressNearness.match(houseNumber: "54", among: known)
                == .coarse(at(52.5), .postcode6, nearMisses: ["52", "53"]))
        #expect(
            AddressNearness.match(houseNumber: "54", among: [], centre4: at(51))
                == .coarse(at(51), .postcode4, nearMisses: []))
        #expect(AddressNearness.match(houseNumber: "54", among: []) == .unknown(nearMisses: []))
    }

    private func at(_ latitude: Double) -> KnownAddress {
        KnownAddress(
            coordinate: Coordinate(latitude: latitude, longitude: 4.5), town: "Alkmaar", municipality: "Alkmaar")
    }
}
