import Domain
import Testing

@testable import Interchange

/// Files that are no workbook, or one that was made to do harm.
@Suite struct HostileWorkbookTests {
    private func issues(_ bytes: [UInt8], sheet: String? = nil) throws -> [ImportIssue] {
        try TableImport.readPupils(
            bytes, fileName: "x.xlsx", reading: TableReading(sheet: sheet), addresses: TableTexts.addresses
        ).issues
    }

    private func refusal(_ bytes: [UInt8]) throws -> String {
        let found = try issues(bytes)
        #expect(found.count == 1, "\(found)")
        return found.first?.code ?? ""
    }

    private static let header = WorkbookMaker.rows([["code", "bestemming", "postcode", "huisnummer"]])

    @Test func aPartThatWouldFillTheMemory() throws {
        var maker = WorkbookMaker.sheet(Self.header)
        maker.parts["xl/media/groot.bin"] = [UInt8](repeating: 0, count: 30_000_000)
        #expect(try refusal(maker.bytes) == "E-UITPAKKEN")
    }

    @Test func aSheetOfSpacesIsABomb() throws {
        let maker = WorkbookMaker.sheet(String(repeating: " ", count: 30_000_000) + Self.header)
        #expect(try refusal(maker.bytes) == "E-UITPAKKEN")
    }

    @Test func tooManyParts() throws {
        let limits = ZipLimits(entries: 3)
        let bytes = try WorkbookMaker.sheet(Self.header).bytes
        #expect { try ZipArchive(bytes, file: "x.xlsx", limits: limits) } throws: {
            ($0 as? Refusal)?.issue.code == "E-UITPAKKEN"
        }
    }

    /// The directory says that a part is small; the part itself goes on.
    @Test func aPartThatIsLargerThanItSays() throws {
        let padding = String(repeating: "<!-- -->", count: 10_000)
        var bytes = try WorkbookMaker.sheet(padding + Self.header).bytes
        let size = try #require(Self.uncompressedSize(of: "xl/worksheets/s0.xml", in: bytes))
        for (index, byte) in [UInt8(0x40), 0, 0, 0].enumerated() { bytes[size + index] = byte }
        #expect(try refusal(bytes) == "E-XLSX-BESCHADIGD")
    }

    /// Where the central directory has the size of a part.
    private static func uncompressedSize(of name: String, in bytes: [UInt8]) -> Int? {
        bytes.indices.last { index in
            index + 46 + name.utf8.count <= bytes.count && bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02])
                && bytes[(index + 46)...].starts(with: Array(name.utf8))
        }.map { $0 + 24 }
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
    ])
    func documentTypes(declaration: String) throws {
        for part in ["xl/worksheets/s0.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"] {
            var maker = WorkbookMaker.sheet(Self.header)
            maker.strings = "<si><t>a</t></si>"
            maker.parts[part] = Array("<?xml version=\"1.0\"?>\(declaration)<x>&e;&b;</x>".utf8)
            #expect(try refusal(maker.bytes) == "E-DOCUMENTTYPE", "\(part)")
        }
    }

    @Test(arguments: [0.2, 0.5, 0.9, 0.999])
    func truncated(part: Double) throws {
        let bytes = try WorkbookMaker.sheet(Self.header).bytes
        #expect(try refusal(Array(bytes.prefix(Int(Double(bytes.count) * part)))) == "E-XLSX-BESCHADIGD")
    }

    @Test func noDamageOfOneByteIsReadAsSomethingElse() throws {
        let good = try WorkbookMaker.sheet(
            WorkbookMaker.rows([["code", "bestemming", "postcode", "huisnummer"], ["L1", "HORST", "1821AB", "2"]])
        ).bytes
        for position in stride(from: 0, to: good.count, by: 3) {
            var bytes = good
            bytes[position] ^= 0x5A
            let result = try TableImport.readPupils(bytes, fileName: "x.xlsx", addresses: TableTexts.addresses)
            #expect(result.hasErrors || result.rows.map(\.value.id.text) == ["L1"], "byte \(position)")
        }
    }

    @Test(arguments: [
        ("EncryptedPackage", "E-WACHTWOORD"), ("Workbook", "E-XLS"), ("Book", "E-XLS"),
        ("WordDocument", "E-GEEN-TEKSTBESTAND"),
    ])
    func compoundFiles(stream: String, code: String) throws {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
        let root = "Root Entry".utf8.flatMap { [$0, UInt8(0)] }
        bytes += root + [UInt8](repeating: 0, count: 128 - root.count)
        let name = stream.utf8.flatMap { [$0, UInt8(0)] }
        bytes += name + [UInt8](repeating: 0, count: 128 - name.count)
        #expect(try refusal(bytes) == code)
    }

    @Test func otherArchives() throws {
        #expect(
            try refusal(
                ZipMaker.bytes([
                    ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
                    ("content.xml", Array("<x/>".utf8)),
                ])) == "E-ODS")
        #expect(try refusal(ZipMaker.bytes([("lijst.csv", Array("code\n".utf8))])) == "E-GEEN-TEKSTBESTAND")
        #expect(try refusal(ZipMaker.bytes([("word/document.xml", Array("<x/>".utf8))])) == "E-GEEN-TEKSTBESTAND")
        #expect(try refusal(ZipMaker.bytes([("xl/workbook.bin", [1])])) == "E-GEEN-TEKSTBESTAND")
        #expect(
            try refusal(Array("\r\n<html><table><tr><td>code</td></tr></table></html>".utf8)) == "E-GEEN-TEKSTBESTAND")
    }

    @Test func aPartWithAPassword() throws {
        // Bit 0 of the flags, in the local header and in the directory (APPNOTE 4.4.4).
        var bytes = try WorkbookMaker.sheet(Self.header).bytes
        for index in bytes.indices.dropLast(10) where bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
            bytes[index + 8] |= 1
        }
        for index in bytes.indices.dropLast(10) where bytes[index...].starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            bytes[index + 6] |= 1
        }
        #expect(try refusal(bytes) == "E-WACHTWOORD")
    }

    @Test func moreOfSomethingThanAnySheetHas() throws {
        let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        // Comments that no two of are alike, so that the zip does not look like a bomb.
        let noise = (0..<40_000).map { "<!--\($0 &* 2_654_435_761 % 4_294_967_291)\($0 &* 40_503 % 65_521)-->" }
            .joined()
        let merged = String(repeating: "<mergeCell ref=\"A1:A1048576\"/>", count: SheetLimits.merged + 1)
        #expect(
            try refusal(WorkbookMaker.sheet(row, after: noise + "<mergeCells>\(merged)</mergeCells>").bytes)
                == "E-BESTAND-TE-GROOT")
        let tall = "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:A1048576\"/>", count: 50) + "</mergeCells>"
        #expect(try refusal(WorkbookMaker.sheet(row, after: tall).bytes) == "E-BESTAND-TE-GROOT")
        let long = WorkbookMaker.cell("A1", String(repeating: "x", count: SheetLimits.cellBytes + 1))
        #expect(try refusal(WorkbookMaker.sheet("<row r=\"1\">\(long)</row>").bytes) == "E-BESTAND-TE-GROOT")
        var styled = WorkbookMaker.sheet(row)
        styled.styles = noise + "<cellXfs>" + String(repeating: "<xf/>", count: SheetLimits.parts + 1) + "</cellXfs>"
        #expect(try refusal(styled.bytes) == "E-BESTAND-TE-GROOT")
    }

    @Test func namesOfPartsInAnyCapitals() throws {
        var maker = WorkbookMaker.sheet(
            WorkbookMaker.rows([["code", "bestemming", "postcode", "huisnummer"], ["L1", "HORST", "1821AB", "2"]]))
        let part = try #require(maker.sheets.first).xml
        maker.sheets[0].xml = "<worksheet/>"
        // The relation says worksheets/s0.xml.
        let bytes = try ZipMaker.bytes(
            maker.allParts.map { name, content in
                name == "xl/worksheets/s0.xml" ? ("XL\\Worksheets\\S0.xml", Array(part.utf8)) : (name, content)
            })
        #expect(try issues(bytes) == [])
    }

    @Test func tenThousandColumns() throws {
        let wide = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"NTP1\"><v>1</v></c></row>"
        #expect(try refusal(WorkbookMaker.sheet(wide).bytes) == "E-TE-VEEL-KOLOMMEN")
        let text = Array((1...10_000).map { "k\($0)" }.joined(separator: ";").utf8)
        #expect(try refusal(text) == "E-TE-VEEL-KOLOMMEN")
    }

    @Test func aCellOutsideItsRowOrTheSheet() throws {
        for row in [
            "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>5</v></c></row>",
            "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
        ] {
            #expect(try refusal(WorkbookMaker.sheet(row).bytes) == "E-XLSX-BESCHADIGD", "\(row)")
        }
    }

    @Test func textWithANul() throws {
        let found = try issues(Array("code;bestemming;postcode;huisnummer\nL\u{0}1;HORST;1821AB;2\n".utf8))
        #expect(found.map(\.code) == ["E-NULTEKEN"])
    }

    @Test func textThatIsCalledAWorkbookIsJustRead() throws {
        let bytes = Array("code;bestemming;postcode;huisnummer\nL1;HORST;1821AB;2\n".utf8)
        #expect(try issues(bytes) == [])
        #expect(try issues(bytes, sheet: "Blad1").map(\.code) == ["E-BLAD"])
    }
}
