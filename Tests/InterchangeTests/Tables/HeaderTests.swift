import Domain
import Testing

@testable import Interchange

@Suite struct HeaderTests {
    @Test func anyOrderAndAnySpelling() throws {
        let result = try TableTexts.pupils(
            text: "Huis-nummer;POSTCODE;School;Leerling code;Max. reistijd\n16;1821AB;HORST;L1;30\n")
        #expect(result.issues.isEmpty)
        #expect(result.rows.first?.value.rideCap == .minutes(30))
    }

    @Test func unknownColumnIsAWarningWithASuggestion() throws {
        let result = try TableTexts.pupils(["rolstol": "ja"])
        #expect(result.issues.map(\.code) == ["W-KOLOM-ONBEKEND"])
        #expect(result.issues.first?.advice == "Misschien bedoelt u «rolstoel».")
        #expect(result.rows.count == 1)
    }

    @Test(arguments: [
        ("code;code;bestemming\n1;2;3\n", "E-KOLOM-DUBBEL"),
        ("code;leerlingcode;bestemming\n1;2;3\n", "E-KOLOM-DUBBEL"),
        ("code;bestemming;rit;rit\n1;2;3;4\n", "E-KOLOM-DUBBEL"), ("code;postcode\n1;2\n", "E-KOLOM-ONTBREEKT"),
        ("", "E-BESTAND-LEEG"), ("\r\n\r\n", "E-BESTAND-LEEG"), ("code;bestemming\n", "E-ALLEEN-KOPREGEL"),
        ("code;bestemming\n;\n;\n", "E-ALLEEN-KOPREGEL"), ("code;bestemming\nL1;\"H\n", "E-AANHALINGSTEKEN"),
        ("code;bestemming\nL1;H\0\n", "E-NULTEKEN"),
    ])
    func refusesFiles(text: String, code: String) throws {
        let result = try TableTexts.pupils(text: text)
        #expect(result.rows.isEmpty)
        #expect(result.issues.filter { $0.severity == .error }.map(\.code) == [code])
    }

    @Test func missingColumnNamesItsAliases() throws {
        let result = try TableTexts.pupils(text: "code;postcode\n1;2\n")
        let message = try #require(result.issues.first?.message)
        #expect(message.contains("«bestemming»"))
        #expect(message.contains("schoolcode"))
    }

    @Test func refusesLargeFiles() throws {
        let bytes = [UInt8](repeating: 0x61, count: CellTable.largestFile + 1)
        let result = try TableImport.readPupils(bytes, fileName: "groot.csv", addresses: TableTexts.addresses)
        #expect(result.issues.map(\.code) == ["E-BESTAND-TE-GROOT"])
    }

    @Test func windows1252AndExtraSeparatorsAreFine() throws {
        let text =
            Array("code;naam;lat;lon;begin;eind\nB1;".utf8) + [0x43, 0x61, 0x66, 0xE9]
            + Array(";52,6;4,7;8:30;14:00;;;\n".utf8)
        let result = try TableImport.readDestinations(text, fileName: "b.csv", addresses: TableTexts.addresses)
        #expect(result.rows.first?.value.destination.name == "Café")
        #expect(result.issues.isEmpty)
    }

    @Test(arguments: TableSchema.all)
    func noNameMeansTwoColumns(schema: TableSchema) {
        var owner: [String: String] = [:]
        for column in schema.columns {
            for name in [column.name] + column.aliases {
                let other = owner.updateValue(column.name, forKey: TableColumn.key(name))
                #expect(other == nil || other == column.name, "\(name)")
            }
            #expect(!column.meaning.isEmpty && !column.form.isEmpty)
        }
    }
}
