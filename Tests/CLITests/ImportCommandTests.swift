import Foundation
import Testing

@Suite struct ImportCommandTests {
    @Test func everyTemplateCanBeReadOnItsOwn() throws {
        let scratch = try Scratch()
        for kind in ["postcodes", "adressen", "standplaatsen", "voertuigen", "bestemmingen", "contract", "leerlingen"] {
            let file = "\(kind).\(kind == "contract" ? "yaml" : "csv")"
            let result = try Binary.run(
                ["importeer", kind, Checkout.templates.appending(path: file).path, "--werkmap", "regio.ritwijzer"],
                in: scratch)
            #expect(result.status == 0, "\(result)")
            #expect(result.output.contains("1 nieuw"), "\(result.output)")
        }
        let mode =
            try FileManager.default.attributesOfItem(
                atPath: scratch.url.appending(path: "regio.ritwijzer").path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func readingTheSameAgainChangesNothing() throws {
        let workspace = try TemplateWorkspace()
        let path = Checkout.templates.appending(path: "leerlingen.csv").path
        let again = try workspace.run(["importeer", "leerlingen", path])
        #expect(again.output.contains("0 nieuw, 0 gewijzigd, 1 gelijk"), "\(again.output)")
    }

    @Test func aFolderReplacesAnotherRegionAsAWhole() throws {
        let workspace = try TemplateWorkspace()
        let result = try workspace.run(["importeer", "map", Checkout.demo.path, "--vervang"])
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("leerlingen.csv (leerlingen): 300 nieuw, 0 gewijzigd, 0 gelijk, 1 weggehaald."))
        #expect(
            result.output.contains("standplaatsen.csv (standplaatsen): 4 nieuw, 0 gewijzigd, 0 gelijk, 1 weggehaald."))
        #expect(try workspace.run(["controleer"]).status == 0)
    }

    @Test func anAddressThatIsNotFoundGetsNearMisses() throws {
        let workspace = try TemplateWorkspace()
        let addresses = try String(contentsOf: Checkout.templates.appending(path: "adressen.csv"), encoding: .utf8)
        let postcode = try #require(addresses.firstMatch(of: /;14;A;;([0-9]{4}[A-Z]{2});/)).output.1
        try workspace.scratch.write(
            "code;bestemming;gemeente;postcode;huisnummer\nA1;VERZONNEN;Alkmaar;\(postcode);15\n", to: "invoer.csv")
        let result = try workspace.run(["importeer", "leerlingen", "invoer.csv"])
        #expect(result.status == 0, "the postcode's centre stands in: \(result)")
        #expect(result.talk.contains("14-A") || result.talk.contains("14A"), "\(result.talk)")
        let checked = try workspace.run(["controleer"])
        #expect(checked.output.contains("leerling A1: van het adres is alleen het midden van de postcode bekend"))
    }

    @Test func theAnswerAsADocument() throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write("code;bestemming\n;X\n", to: "invoer.csv")
        let result = try workspace.run(["importeer", "leerlingen", "invoer.csv", "--json"])
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(answer["command"] as? String == "importeer leerlingen")
        #expect(answer["ok"] as? Bool == false)
        #expect((answer["issues"] as? [Any])?.isEmpty == false)
    }
}
