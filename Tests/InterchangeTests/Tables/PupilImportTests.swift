import Domain
import Testing

@testable import Interchange

@Suite struct PupilImportTests {
    @Test func readsTheLeast() throws {
        let result = try TableTexts.pupils([:])
        let pupil = try #require(result.rows.first?.value)
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.line) == [2])
        #expect(pupil.home.postcode == "1821AB")
        #expect(pupil.home.houseNumber == "14-A")
        #expect(pupil.home.precision == .exact)
        #expect(pupil.municipality == "Alkmaar")
        #expect(pupil.needs == Needs())
        #expect(pupil.attendance == Attendance())
    }

    @Test(arguments: [
        ("rolstoel", "ja", WheelchairNeed.wheelchair), ("rolstoel", "Overstap", .canTransfer),
        ("rolstoelgebruiker", "n", .none), ("Rolstoel", "", .none),
    ])
    func wheelchairs(column: String, cell: String, expected: WheelchairNeed) throws {
        #expect(try read([column: cell]).needs.wheelchair == expected)
    }

    @Test func readsEveryNeed() throws {
        let pupil = try read([
            "plaatsen": "2", "zitje": "zitverhoger", "voorin": "moet", "rustig_max": "4", "begeleider": "ouder",
            "instaptijd": "1,5", "uitstaptijd": "2", "reistijd_max": "45", "reistijd_reden": "besluit 14",
            "ophalen_vanaf": "7u30", "thuis_uiterlijk": "17.00", "overdracht_van": "14:00", "overdracht_tot": "17:30",
            "begintijd": "8:45", "eindtijd": "13:00", "dagen": "ma-wo", "richting": "heen", "opstapplaats": "800",
            "geldig_vanaf": "24-8-2026", "geldig_tot": "2027-07-16", "gemeente": "Bergen",
        ])
        #expect(
            pupil.needs
                == Needs(
                    places: 2, childSeat: .booster, frontSeat: .required, mostAboard: 4, attendant: .parent,
                    boardingTime: 90, alightingTime: 120))
        #expect(pupil.rideCap == .minutes(45))
        #expect(pupil.rideCapReason == "besluit 14")
        #expect(pupil.earliestPickup == .clock(7, 30))
        #expect(pupil.latestDropOff == .clock(17, 0))
        #expect(pupil.handover == TimeWindow(.clock(14, 0), .clock(17, 30)))
        #expect(
            pupil.attendance
                == Attendance(
                    days: [.monday, .tuesday, .wednesday], directions: [.toSchool],
                    validFrom: PlanDate(year: 2026, month: 8, day: 24),
                    validUntil: PlanDate(year: 2027, month: 7, day: 16),
                    personalStart: .clock(8, 45), personalEnd: .clock(13, 0)))
        #expect(pupil.pickupPoint == PickupPointPermission(mostWalking: 800))
        #expect(pupil.municipality == "Bergen")
    }

    @Test(arguments: [
        ("individueel", "ja", 1 as Int?), ("individueel", "nee", nil), ("rustige bus", "3", 3), ("solo", "x", 1),
    ])
    func groupSizes(column: String, cell: String, expected: Int?) throws {
        #expect(try read([column: cell]).needs.mostAboard == expected)
    }

    @Test(arguments: [("ja", 2000 as Int?), ("nee", nil), ("0,5 km", 500), ("", nil)])
    func pickupPoints(cell: String, expected: Int?) throws {
        #expect(try read(["opstapplaats": cell]).pickupPoint?.mostWalking.rawValue == expected)
    }

    @Test(arguments: [
        ("plaatsen", "-1", "E-WAARDE"), ("plaatsen", "0", "E-WAARDE"), ("rolstoel", "soms", "E-WAARDE"),
        ("begeleider", "ja", "E-WAARDE"), ("zitje", "ja", "E-WAARDE"), ("reistijd_max", "600", "E-WAARDE"),
        ("reistijd_max", "-5", "E-WAARDE"), ("dagen", "maa", "E-WAARDE"), ("geldig_tot", "31-2-2027", "E-WAARDE"),
        ("ophalen_vanaf", "25:00", "E-WAARDE"), ("postcode", "1821", "E-WAARDE"), ("overdracht_van", "14:00", "E-LEEG"),
        ("niet_samen_met", "L1", "E-TEGENSTRIJDIG"), ("code", "", "E-LEEG"), ("bestemming", "", "E-LEEG"),
        ("code", "Jan de Vries", "E-WAARDE"), ("huisnummer", "", "E-LEEG"), ("huisnummer", "A", "E-WAARDE"),
        ("opstapplaats", "99 km", "E-WAARDE"), ("x", "111400", "E-LEEG"),
    ])
    func refusesCells(column: String, cell: String, code: String) throws {
        let result = try TableTexts.pupils([column: cell])
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.code) == [code])
        #expect(result.issues.first?.location.line == 2)
        #expect(result.issues.first?.location.file == "leerlingen.csv")
    }

    @Test(arguments: [
        (["geldig_vanaf": "1-9-2026", "geldig_tot": "1-8-2026"], "geldig_tot"),
        (["begintijd": "9:00", "eindtijd": "8:00"], "eindtijd"),
        (["overdracht_van": "17:00", "overdracht_tot": "16:00"], "overdracht_tot"),
        (["ophalen_vanaf": "9:00", "begintijd": "8:45"], "ophalen_vanaf"),
    ])
    func refusesEndBeforeStart(cells: [String: String], column: String) throws {
        let result = try TableTexts.pupils(cells)
        #expect(result.issues.map(\.code) == ["E-VOLGORDE"])
        #expect(result.issues.first?.location.column == column)
    }

    @Test func tellsEveryErrorInOneGo() throws {
        let result = try TableTexts.pupils(
            text: """
                code;bestemming;postcode;huisnummer;rolstoel;plaatsen
                L1;HORST;1821AB;16;ja;1
                L2;HORST;1821AB;16;soms;-1
                L3;;1821AB;16;nee;1
                L4;HORST;1821AB;16
                """)
        #expect(result.rows.map(\.value.id) == ["L1"])
        #expect(result.issues.map(\.location.line) == [3, 3, 4, 5])
        #expect(result.issues.map(\.code) == ["E-WAARDE", "E-WAARDE", "E-LEEG", "E-AANTAL-KOLOMMEN"])
        #expect(
            result.issues.first?.text
                == "leerlingen.csv, regel 3, kolom rolstoel: dit is geen waarde die we kennen: nee, ja, overstap («soms»)"
        )
    }

    @Test func namesBothLinesOfADuplicate() throws {
        let result = try TableTexts.pupils(
            text: "code;bestemming;postcode;huisnummer\nL1;H;1821AB;16\nL2;H;1821AB;16\nL1;H;1821AB;2\n")
        #expect(
            result.issues.map(\.text) == [
                "leerlingen.csv, regel 4, kolom code: deze code staat ook op regel 2 («L1»)\n  Misschien is een van beide regels een oude: haal die weg."
            ])
    }

    @Test func checksReferences() throws {
        let text =
            "code;bestemming;postcode;huisnummer;niet samen met\nL1;HORTS;1821AB;16;L2, L9\nL2;HORST;1821AB;16;\n"
        let known = KnownCodes(destinations: ["HORST"])
        let result = try TableTexts.pupils(text: text, known: known)
        #expect(result.issues.map(\.code) == ["E-CODE-ONBEKEND", "E-CODE-ONBEKEND"])
        #expect(result.issues.map(\.value) == ["HORTS", "L9"])
        #expect(result.issues.first?.advice == "Misschien bedoelt u «HORST».")
        #expect(try TableTexts.pupils(text: text.replacing("L9", with: "L2")).issues.isEmpty)
    }

    private func read(_ changes: [String: String]) throws -> Pupil {
        let result = try TableTexts.pupils(changes)
        #expect(result.issues.isEmpty)
        return try #require(result.rows.first?.value)
    }
}
