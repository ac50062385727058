import Domain
import Testing

@testable import Interchange

@Suite struct RealisationImportTests {
    private static let base = [
        ("datum", "24-11-2026"), ("leerling", "L1"), ("richting", "heen"), ("route", "R1"), ("instaptijd", "7:42"),
        ("uitstaptijd", "8:16"),
    ]
    private static let noon = DeliveryMoment("2026-11-24 18:00") ?? .init(secondsSince1970: 0)

    private func read(_ text: String, carrier: Carrier.ID? = "TAXI") -> ImportResult<DeliveredVisit> {
        RealisationImport.read(Array(text.utf8), fileName: "r.csv", carrier: carrier, deliveredAt: Self.noon)
    }

    private func read(_ changes: [String: String], carrier: Carrier.ID? = "TAXI") -> ImportResult<DeliveredVisit> {
        RealisationImport.read(
            TableTexts.row(Self.base, changes), fileName: "r.csv", carrier: carrier, deliveredAt: Self.noon)
    }

    /// What is found out after the rows were read must name the sheet too.
    @Test func theSheetIsKnown() throws {
        let book = WorkbookMaker.sheet(
            WorkbookMaker.rows([
                ["datum", "leerling", "richting", "route", "instaptijd", "uitstaptijd"],
                ["23-11-2026", "L1", "heen", "1", "7:45", "8:20"],
            ]), name: "Gereden")
        let read = RealisationImport.read(
            try book.bytes, fileName: "x.xlsx", carrier: "ZEE", deliveredAt: Self.noon)
        #expect(read.rows.count == 2 && read.sheet == "Gereden", "\(read.issues)")
    }

    @Test func aRideOnOneRow() throws {
        let result = read(["volgorde": "3", "voertuig": "BUS 1", "chauffeur": "C7", "loosmelding": "nee"])
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.value.visit.time) == [.clock(7, 42), .clock(8, 16)])
        #expect(result.rows.map(\.value.visit.key.kind) == [.boards, .alights])
        let visit = try #require(result.rows.first?.value.visit)
        #expect(visit.route == "R1" && visit.order == 3 && visit.vehicle == "BUS 1" && visit.driver == "C7")
        #expect(visit.key.carrier == "TAXI" && !visit.isNoShow)
        #expect(result.rows.first?.value.deliveredAt == Self.noon)
    }

    @Test func aRowForEachVisit() {
        let result = read(
            """
            Datum;Leerlingcode;Handeling;Tijdstip;Bus
            24-11-2026;L1;ophalen;7.42;B1
            24-11-2026;L1;afzetten;0816;B1
            2026-11-24;L1;in;14:35;B1
            """)
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.value.visit.key.direction) == [.toSchool, .toSchool, .fromSchool])
    }

    @Test func someoneWhoWasNotThereNeedsNoTimes() {
        let result = read("datum;leerling;richting;no-show\n24-11-2026;L1;heen;ja\n")
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.value.visit.isNoShow) == [true])
        #expect(result.rows.map(\.value.visit.time) == [nil])
    }

    @Test(
        "what is wrong is told with its cell",
        arguments: [
            ("datum", "24-11-1926", "jaar 1926", "2026"), ("datum", "24-13-26", "bestaande datum", nil),
            ("datum", "", "hier moet iets staan", nil), ("instaptijd", "7.5", "tijd zoals 8:30", nil),
            ("instaptijd", "kwart voor 8", "tijd zoals 8:30", nil), ("instaptijd", "0:40", "in de nacht", "verwisseld"),
            ("uitstaptijd", "7:30", "voor instappen", "verwisseld"), ("uitstaptijd", "17:30", "vijf uur", nil),
            ("richting", "heen en terug", "één rit", nil), ("richting", "links", "heen of terug", nil),
            ("leerling", "Jan de Vries", "geen spatie", "eigen code"), ("tijd", "7:00", "en ook", "soort en tijd"),
            ("vervoerder", "ANDER", "andere vervoerder", nil), ("aangeleverd", "gisteren", "moment", nil),
            ("aangeleverd", "23-11-2026", "voor de dag", nil), ("loosmelding", "misschien", "ja of nee", nil),
            ("volgorde", "eerst", "geheel getal", nil), ("chauffeur", "meneer de heer Jansen", "spatie", nil),
        ])
    func told(column: String, cell: String, message: String, advice: String?) throws {
        let result = read([column: cell])
        let issue = try #require(result.issues.first { $0.severity == .error })
        #expect(issue.location == .init(file: "r.csv", line: 2, column: column))
        #expect(issue.message.contains(message), "\(issue.text)")
        if let advice { #expect(issue.advice?.contains(advice) == true, "\(issue.text)") }
        #expect(result.rows.isEmpty)
    }

    @Test func withoutTimeOrKindTheRowIsRefused() {
        #expect(read("datum;leerling\n24-11-2026;L1\n").issues.contains { $0.message.contains("een tijd staan") })
        #expect(read("datum;leerling;tijd\n24-11-2026;L1;8:00\n").issues.contains { $0.location.column == "soort" })
        #expect(
            read("datum;leerling;no-show\n24-11-2026;L1;ja\n").issues.contains { $0.location.column == "richting" })
    }

    @Test func someoneMustHaveDriven() {
        #expect(read([:], carrier: nil).issues.first?.advice?.contains("--vervoerder") == true)
        #expect(read(["vervoerder": "BUS"], carrier: nil).rows.first?.value.visit.key.carrier == "BUS")
    }

    @Test func aPupilIsInOneVehicleAtATime() throws {
        let result = read(
            """
            datum;leerling;route;instaptijd;uitstaptijd;voertuig
            24-11-2026;L1;R1;7:42;8:16;B1
            24-11-2026;L1;R2;7:45;8:20;B2
            """)
        #expect(result.issues.count == 1, "one for the row, not one for each visit")
        let issue = try #require(result.issues.first)
        #expect(issue.location.line == 3 && issue.value == "L1")
        #expect(issue.message.contains("regel 2") && issue.message.contains("ander voertuig"))
    }

    @Test func whoBoardsAlightsFromTheSameVehicle() throws {
        let result = read(
            """
            datum;leerling;soort;tijd;voertuig
            24-11-2026;L1;instappen;7:42;B1
            24-11-2026;L1;uitstappen;8:16;B2
            24-11-2026;L2;instappen;7:42;B1
            24-11-2026;L2;uitstappen;7:30;B1
            """)
        #expect(result.issues.map(\.location.line) == [3, 5])
        #expect(result.issues.map(\.location.column) == ["voertuig", "tijd"])
    }

    @Test func theSameRowTwiceIsOneAndALaterOneCorrects() {
        let same = read("datum;leerling;soort;tijd\n24-11-2026;L1;in;7:42\n24-11-2026;L1;in;7:42\n")
        #expect(same.issues.isEmpty && same.rows.count == 1)
        let corrected = read(
            """
            datum;leerling;soort;tijd;aangeleverd
            24-11-2026;L1;in;7:50;25-11-2026 9:00
            24-11-2026;L1;in;7:42;24-11-2026 17:00
            """)
        #expect(corrected.issues.isEmpty)
        #expect(corrected.rows.map(\.value.visit.time) == [.clock(7, 50)])
        let contrary = read("datum;leerling;soort;tijd\n24-11-2026;L1;in;7:42\n24-11-2026;L1;in;7:50\n")
        #expect(contrary.issues.map(\.location.column) == ["tijd"])
    }
}
