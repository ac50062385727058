import Domain
import Testing

@testable import Interchange

@Suite struct DestinationImportTests {
    @Test func bellTimesForAllSchoolDays() throws {
        let row = try #require(try read([:]).rows.first?.value)
        #expect(row.destination.bellTimes.count == 5)
        #expect(row.destination.bellTimes[.friday] == BellTimes(start: .clock(8, 30), end: .clock(14, 15)))
        #expect(row.destination.bellTimes[.saturday] == nil)
        #expect(row.gate == Gate(id: "HORST"))
    }

    @Test func weekdaysMayDiffer() throws {
        let row = try #require(
            try read([
                "wo_eind": "12:15", "vrijdag begin": "9:00", "ma_begin": "dicht", "za_begin": "10:00",
                "za_eind": "12:00",
            ])
            .rows.first?.value)
        #expect(row.destination.bellTimes[.wednesday] == BellTimes(start: .clock(8, 30), end: .clock(12, 15)))
        #expect(row.destination.bellTimes[.friday]?.start == .clock(9, 0))
        #expect(row.destination.bellTimes[.monday] == nil)
        #expect(row.destination.bellTimes[.saturday] == BellTimes(start: .clock(10, 0), end: .clock(12, 0)))
    }

    @Test(arguments: [
        (["begin": "14:15", "eind": "8:30"], "E-VOLGORDE"), (["wo_eind": "8:00"], "E-VOLGORDE"),
        (["begin": "", "eind": ""], "E-LEEG"), (["eind": ""], "E-LEEG"), (["za_begin": "9:00"], "E-LEEG"),
        (["begin": "half negen"], "E-WAARDE"), (["poort plaatsen": "-1"], "E-WAARDE"),
        (["poort plaatsen": "0"], "E-WAARDE"), (["naam": ""], "E-LEEG"),
        (["lat": "4,75", "lon": "52,63"], "E-COORDINAAT-VERWISSELD"),
    ])
    func refuses(cells: [String: String], code: String) throws {
        let result = try read(cells)
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.code) == [code])
    }

    @Test func gatesAreSharedAndMustAgree() throws {
        let head = "code;naam;lat;lon;begin;eind;poort;poort_plaatsen\n"
        let first = "A;School A;52,6;4,7;8:30;14:00;P1;3\n"
        let shared = try read(text: head + first + "B;School B;52,6;4,7;8:45;14:00;P1;\n")
        #expect(shared.issues.isEmpty)
        #expect(shared.gates == [Gate(id: "P1", bays: 3)])
        let clash = try read(text: head + first + "B;School B;52,6;4,7;8:45;14:00;P1;4\n")
        #expect(
            clash.issues.map(\.text) == [
                "bestemmingen.csv, regel 3, kolom poort_plaatsen: poort P1 heeft op regel 2 3 plaatsen («4»)"
            ])
    }

    @Test func depotsNeedACodeAndAPlace() throws {
        let right = try TableImport.readDepots(
            TableTexts.row(TableTexts.depot, [:]), fileName: "s.csv", addresses: TableTexts.addresses)
        #expect(right.rows.map(\.value.name) == ["NOORD"])
        let wrong = try TableImport.readDepots(
            TableTexts.row(TableTexts.depot, ["code": "", "lat": "", "lon": ""]), fileName: "s.csv",
            addresses: TableTexts.addresses)
        // An empty row is no row.
        #expect(wrong.issues.map(\.code) == ["E-ALLEEN-KOPREGEL"])
    }

    private func read(_ changes: [String: String]) throws -> ImportResult<DestinationRow> {
        try read(text: String(decoding: TableTexts.row(TableTexts.destination, changes), as: UTF8.self))
    }

    private func read(text: String) throws -> ImportResult<DestinationRow> {
        try TableImport.readDestinations(
            Array(text.utf8), fileName: "bestemmingen.csv", addresses: TableTexts.addresses)
    }
}
