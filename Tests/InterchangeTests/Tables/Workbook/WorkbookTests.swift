import Domain
import Testing

@testable import Interchange

@Suite struct WorkbookTests {
    /// The texts of a sheet's rows, and what is wrong with it.
    private func read(_ maker: WorkbookMaker, _ sheet: Int = 0) throws -> SheetCells {
        let book = try Workbook(ZipArchive(maker.bytes, file: "x.xlsx"))
        return try book.cells(book.sheets[sheet])
    }

    private func texts(_ sheet: SheetCells) -> [[String]] {
        let grid = CellGrid(sheet: sheet, file: "x.xlsx")
        return grid.rows.indices.map { row in
            (0..<grid.rows[row].cellCount).map { grid.text(row: row, column: $0) }
        }
    }

    @Test func sharedInlineAndRichTexts() throws {
        var maker = WorkbookMaker.sheet(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>in</t></is></c></row>
            <row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B4" t="inlineStr"><is><r><t>ri</t></r><r><t xml:space="preserve">jk </t></r><rPh><t>x</t></rPh></is></c></row>
            """)
        maker.strings =
            "<si><t>één &amp; twee</t></si><si><r><rPr><b/></rPr><t>vet</t></r><r><t> en _x0041_</t></r><rPh sb=\"0\"><t>x</t></rPh></si>"
        let sheet = try read(maker)
        #expect(texts(sheet) == [["één & twee", "vet en A", "", "in"], ["ab", "rijk"]])
        #expect(sheet.rows.map(\.line) == [1, 4])
    }

    static let numbers: [(style: Int, value: String, text: String)] = [
        (0, "12.0", "12"), (0, "12", "12"), (0, "0.30000000000000004", "0.3"), (0, "52.6324", "52.6324"),
        (0, "1E-5", "0.00001"), (0, "1.5E3", "1500"), (0, "-3", "-3"), (0, "0.322916666666667", "0.322916666666667"),
        (1, "46258", "24-8-2026"), (2, "0.322916", "7:45"), (2, "0.3229282407", "7:45:01"),
        (2, "46258.322916667", "7:45"),
        (3, "46258.322916667", "24-8-2026 7:45"), (3, "46258", "24-8-2026"), (4, "1.0625", "25:30"),
        (5, "745", "0745"), (6, "17", "L017"), (7, "46258", "24-8-2026"), (8, "0.5", "12:00"), (9, "0.5", "0.5"),
        (10, "46258", "24-8-2026"), (11, "5", "5"), (2, "0.99999999", "0:00"), (12, "0.322916667", "7:45"),
        (1, "60", "60"), (1, "59", "28-2-1900"), (1, "61", "1-3-1900"), (1, "-1", "-1"),
    ]

    @Test("numbers by their format", arguments: numbers)
    func numberForms(style: Int, value: String, text: String) throws {
        var maker = WorkbookMaker.sheet("<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(value)</v></c></row>")
        maker.styles = """
            <numFmts count="8"><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="0000"/>\
            <numFmt numFmtId="166" formatCode="&quot;L&quot;000"/><numFmt numFmtId="167" formatCode="[$-413]ddd\\ d\\ mmmm\\ yyyy;@"/>\
            <numFmt numFmtId="168" formatCode="h:mm\\ AM/PM"/><numFmt numFmtId="169" formatCode="0.00&quot; dagen&quot;"/>\
            <numFmt numFmtId="170" formatCode="dd-mm-jjjj"/><numFmt numFmtId="171" formatCode="[Red]#,##0"/>\
            <numFmt numFmtId="172" formatCode="uu:mm"/></numFmts>\
            <cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/>\
            <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/>\
            <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>
            """
        #expect(try texts(read(maker)) == [[text]])
    }

    @Test func daysCountedFrom1904() throws {
        var maker = WorkbookMaker.sheet(
            "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44796</v></c><c r=\"B1\" s=\"0\"><v>0</v></c></row>")
        maker.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        maker.properties = "date1904=\"1\""
        #expect(try texts(read(maker)) == [["24-8-2026", "1-1-1904"]])
    }

    @Test func flagsAndIsoDates() throws {
        let maker = WorkbookMaker.sheet(
            "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"d\"><v>2026-08-24T07:45:00</v></c><c t=\"d\"><v>2026-08-24T00:00:00</v></c></row>"
        )
        #expect(try texts(read(maker)) == [["ja", "nee", "2026-08-24 07:45:00", "2026-08-24"]])
    }

    @Test func cellsWithoutAValueAreKnownByTheirPlace() throws {
        let maker = WorkbookMaker.sheet(
            "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"C7\" t=\"e\"><f>X()</f><v>#N/A</v></c><c r=\"D7\"><f>A7</f></c><c r=\"E7\"><f>A7</f><v></v></c><c r=\"F7\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"G7\" s=\"3\"/></row>"
        )
        let sheet = try read(maker)
        #expect(texts(sheet) == [["1"]], "a formula that gives an empty text is an empty cell")
        #expect(
            sheet.defects == [
                CellDefect(line: 7, column: 2, kind: .error("#N/A")),
                CellDefect(line: 7, column: 3, kind: .formulaWithoutValue),
                CellDefect(line: 7, column: 4, kind: .formulaWithoutValue),
            ])
    }

    @Test func hiddenRowsAndColumnsWithSomethingInThem() throws {
        let maker = WorkbookMaker.sheet(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row><row r=\"3\" hidden=\"1\"/>",
            before: "<cols><col min=\"2\" max=\"4\" hidden=\"1\"/></cols>")
        let sheet = try read(maker)
        #expect(sheet.hiddenLines == [2])
        #expect(sheet.hiddenColumnsInUse == [1])
        let messages = CellGrid(sheet: sheet, file: "x.xlsx").issues.map(\.text)
        #expect(messages.count == 2)
        #expect(messages[0].hasPrefix("x.xlsx, blad Blad1: er is 1 verborgen rij (2), en die is ook gelezen"))
        #expect(messages[1].hasPrefix("x.xlsx, blad Blad1: er is 1 verborgen kolom (B), en die is ook gelezen"))
    }

    @Test func mergedRowsShareTheirValue() throws {
        let maker = WorkbookMaker.sheet(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>9</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>",
            after:
                "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"D1:E2\"/><mergeCell ref=\"B3:C3\"/></mergeCells>"
        )
        #expect(try texts(read(maker)) == [["1", "", "", "9"], ["1", "2", "", "9"], ["", "3"]])
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func cellNames(column: Int, letters: String) {
        #expect(CellName.column(column) == letters)
        #expect(CellName.read("\(letters)14".utf8).map { [$0.column, $0.line] } == [column, 14])
    }

    @Test(arguments: ["", "A", "14", "A0", "XFE1", "A1048577", "A1B", "Ä1", "A-1"])
    func noCellNames(text: String) { #expect(CellName.read(text.utf8) == nil) }
}
