import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Sheets and text give the same rows to the same importers.
@Suite struct SheetReadingTests {
    private static let rows = [
        ["code", "bestemming", "postcode", "huisnummer", "geldig_vanaf"], ["L1", "HORST", "1821AB", "2", "24-8-2026"],
        ["L2", "HORST", "1821 ab", "14a", ""],
    ]

    private func pupils(_ maker: WorkbookMaker, sheet: String? = nil) throws -> ImportResult<Pupil> {
        try TableImport.readPupils(
            maker.bytes, fileName: "leerlingen.xlsx", reading: TableReading(sheet: sheet),
            addresses: TableTexts.addresses)
    }

    @Test func theSameRowsAsText() throws {
        let sheet = try pupils(.sheet(WorkbookMaker.rows(Self.rows)))
        let text = try TableTexts.pupils(text: Self.rows.map { $0.joined(separator: ";") }.joined(separator: "\n"))
        #expect(sheet.issues == [] && text.issues == [])
        #expect(sheet.rows == text.rows)
        #expect(sheet.rows.count == 2)
    }

    @Test func messagesNameSheetAndCell() throws {
        var rows = Self.rows
        rows[2][2] = "182"
        rows.append(["L1", "HORST", "1821AB", "2", ""])
        rows.append(["L4", "", "1821AB", "2", ""])
        let read = try pupils(.sheet(WorkbookMaker.rows(rows), name: "Klas 3"))
        #expect(
            read.issues.map { String($0.text.prefix { $0 != "\n" }) } == [
                "leerlingen.xlsx, blad Klas 3, cel C3, kolom postcode: dit is geen postcode zoals 1821AB",
                "leerlingen.xlsx, blad Klas 3, cel A4, kolom code: deze code staat ook op regel 2 («L1»)",
                "leerlingen.xlsx, blad Klas 3, cel B5, kolom bestemming: hier moet iets staan",
            ])
    }

    @Test func headingsBelowATitleAndUnderAGroup() throws {
        let top = WorkbookMaker.rows([
            ["Leerlingen najaar"], [], ["code", "school", "postcode", "huisnr", "Overdracht", "", "anders"],
            ["", "", "", "", "van", "tot", ""],
        ])
        let data = WorkbookMaker.rows([["L1", "HORST", "1821AB", "2", "14:30", "17:30"]], from: 5)
        let merges = ["A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4"]
        let read = try pupils(
            .sheet(
                top + data,
                after: "<mergeCells>\(merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"))
        #expect(read.issues.map(\.code) == ["W-KOLOM-ONBEKEND"], "\(read.issues)")
        #expect(read.rows.map(\.line) == [5])
        #expect(read.rows.first?.value.handover?.earliest == Seconds(52_200), "\(read.rows)")
    }

    @Test func aTitleAboveText() throws {
        let read = try TableTexts.pupils(
            text: "Leerlingen najaar;;;\n;;;\ncode;bestemming;postcode;huisnummer\nL1;HORST;1821AB;2\n")
        #expect(read.issues == [])
        #expect(read.rows.map(\.line) == [4])
    }

    @Test func onlyDefectsInColumnsThatAreReadCount() throws {
        let row =
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>L1</t></is></c>\(WorkbookMaker.cell("B2", "HORST"))\(WorkbookMaker.cell("C2", "1821AB"))<c r=\"D2\"><v>2</v></c>%@</row>"
        let header = WorkbookMaker.rows([["code", "bestemming", "postcode", "huisnummer", "rolstoel", "van wie"]])
        let elsewhere = row.replacing("%@", with: "<c r=\"F2\" t=\"e\"><v>#REF!</v></c>")
        #expect(try pupils(.sheet(header + elsewhere)).rows.count == 1)
        let inside = row.replacing("%@", with: "<c r=\"E2\" t=\"e\"><v>#N/A</v></c>")
        let read = try pupils(.sheet(header + inside))
        #expect(read.rows == [])
        let defect = try #require(read.issues.first { $0.severity == .error })
        #expect(
            defect.text.hasPrefix(
                "leerlingen.xlsx, blad Blad1, cel E2, kolom rolstoel: in deze cel staat een fout van Excel («#N/A»)"))
        let formula = row.replacing("%@", with: "<c r=\"E2\"><f>A2</f></c>")
        #expect(
            try pupils(.sheet(header + formula)).issues.contains { $0.code == "E-FORMULE" && $0.location.cell == "E2" })
    }

    @Test func theSheetWhoseHeadingsFit() throws {
        var maker = WorkbookMaker.sheet(WorkbookMaker.rows([["Toelichting"], ["zo vult u dit in"]]), name: "Uitleg")
        maker.add(.sheet(WorkbookMaker.rows(Self.rows)), name: "Lijst A")
        maker.add(.sheet(""), name: "Leeg")
        #expect(try pupils(maker).rows.count == 2)
        maker.add(.sheet(WorkbookMaker.rows(Self.rows.dropLast())), name: "Lijst B")
        let unclear = try pupils(maker)
        #expect(unclear.issues.map(\.code) == ["E-BLAD"])
        #expect(unclear.issues[0].message.contains("«Lijst A», «Lijst B»"), "\(unclear.issues[0].message)")
        #expect(try pupils(maker, sheet: "Lijst B").rows.count == 1)
        #expect(try pupils(maker, sheet: "lijst b").rows.count == 1)
        #expect(try pupils(maker, sheet: "Lijst C").issues[0].advice?.contains("«Uitleg»") == true)
    }

    @Test func aHiddenSheetIsOnlyReadWhenNamed() throws {
        var maker = WorkbookMaker.sheet(WorkbookMaker.rows(Self.rows), name: "Lijst")
        maker.add(.sheet(WorkbookMaker.rows(Self.rows.dropLast())), name: "Oud", "state=\"hidden\"")
        #expect(try pupils(maker).rows.count == 2)
        #expect(try pupils(maker, sheet: "Oud").rows.count == 1)
    }

    @Test func headingsOnlyAndNothingAtAll() throws {
        #expect(try pupils(.sheet(WorkbookMaker.rows([Self.rows[0]]))).issues.map(\.code) == ["E-ALLEEN-KOPREGEL"])
        #expect(try pupils(.sheet("")).issues.map(\.code) == ["E-BESTAND-LEEG"])
    }

    @Test func citizenNumbersAreSeenInNumbersToo() throws {
        let header = WorkbookMaker.rows([["code", "bestemming", "postcode", "huisnummer", "kenmerk2"]])
        let row =
            "<row r=\"2\">\(WorkbookMaker.cell("A2", "L1"))\(WorkbookMaker.cell("B2", "HORST"))\(WorkbookMaker.cell("C2", "1821AB"))<c r=\"D2\"><v>2</v></c><c r=\"E2\"><v>111222333</v></c></row>"
        #expect(try pupils(.sheet(header + row)).issues.map(\.code) == ["E-BSN"])
    }

    @Test func addressesFromASheet() throws {
        let rows = [
            ["postcode", "huisnummer", "huisletter", "woonplaats", "lat", "lon"],
            ["1821AB", "14", "A", "Alkmaar", "52.63", "4.75"], ["1821AB", "x", "", "Alkmaar", "52.63", "4.75"],
            ["", "1", "", "Alkmaar", "52.63", "4.75"], ["1821AB", "16"],
        ]
        var found: [AddressRecord] = []
        let summary = try AddressImport.read(
            bytes: WorkbookMaker.sheet(WorkbookMaker.rows(rows)).bytes, fileName: "adressen.xlsx"
        ) { found += $0 }
        #expect(found.map(\.number) == [14])
        #expect(found.first?.suffix == "A")
        #expect((summary.addresses, summary.skipped) == (1, 2))
        #expect(summary.issues.map(\.location.cell) == ["B3"])
    }

    @Test(.enabled(if: PythonScript.isExpected, PythonScript.absence), arguments: [[], ["1904"]])
    func aWorkbookOfAnotherProgram(epoch: [String]) throws {
        try PythonScript.withFolder { folder in
            let file = folder.appending(path: "leerlingen.xlsx")
            let made = try PythonScript.run("write_xlsx.py", [file.path] + epoch)
            #expect(made.status == 0, "\(made.output)")
            let read = try TableImport.readPupils(
                [UInt8](Data(contentsOf: file)), fileName: "leerlingen.xlsx", addresses: TableTexts.addresses)
            #expect(read.issues.map(\.code) == ["W-VERBORGEN"], "\(read.issues)")
            #expect(read.rows.map(\.line) == [5, 6])
            for pupil in read.rows.map(\.value) {
                #expect(pupil.attendance.personalStart == Seconds(31_500))
                #expect(pupil.handover == TimeWindow(Seconds(52_200), Seconds(63_000)))
                #expect(pupil.attendance.validFrom == PlanDate("2026-08-24"))
                #expect(pupil.needs.wheelchair == WheelchairNeed.none)
            }
        }
    }
}
