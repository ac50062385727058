import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct CentreImportTests {
    @Test(arguments: [
        "{\"1821\": [52.63, 4.75], \"1823AB\": [52.64, 4.74]}",
        "postcode;lat;lon\n1821;52,63;4,75\n1823 ab;52,64;4,74\n",
    ])
    func reads(text: String) {
        let result = CentreImport.read(Array(text.utf8), fileName: "pc")
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.value.postcode) == ["1821", "1823AB"])
        #expect(result.rows.first?.value.address.coordinate == Coordinate(latitude: 52.63, longitude: 4.75))
    }

    @Test(arguments: [
        ("{\"1821\": [4.75, 52.63]}", "E-COORDINAAT-VERWISSELD"), ("{\"182\": [52.63, 4.75]}", "E-WAARDE"),
        ("{\"1821\": [52.63]}", "E-COORDINAAT"), ("{\"1821\": 3}", "E-GEEN-TEKSTBESTAND"), ("{}", "E-BESTAND-LEEG"),
        ("{\"1821\": [1e308, NaN]}", "E-GEEN-TEKSTBESTAND"), ("{\"1821\": [1e308, 4]}", "E-COORDINAAT"),
        ("", "E-BESTAND-LEEG"),
        ("postcode;lat;lon\n1821;4,75;52,63\n", "E-COORDINAAT-VERWISSELD"), ("postcode;lat;lon\n1821;;\n", "E-LEEG"),
        ("postcode;lat;lon\n1821;52,63;4,75\n1821;52,63;4,75\n", "E-CODE-DUBBEL"),
    ])
    func refuses(text: String, code: String) {
        let result = CentreImport.read(Array(text.utf8), fileName: "pc")
        #expect(result.issues.map(\.code) == [code])
    }

    @Test func refusesDeepNesting() {
        let text = "{\"1821\": " + String(repeating: "[", count: 100_000)
        #expect(CentreImport.read(Array(text.utf8), fileName: "pc").issues.map(\.code) == ["E-GEEN-TEKSTBESTAND"])
    }

    @Test(
        .enabled(if: SharedData.exists("data/pc4/pc4_centroids.json"), "the folder shared is not beside the checkout"))
    func readsAllFourDigitPostcodes() throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: SharedData.path("data/pc4/pc4_centroids.json"))))
        let result = CentreImport.read(bytes, fileName: "pc4.json")
        #expect(result.rows.count == 4073)
        #expect(result.issues.isEmpty)
    }
}
