import Domain
import Testing

@testable import Interchange

@Suite struct FleetImportTests {
    @Test func readsTypeAndEntry() throws {
        let result = read([
            "naam": "Bus", "ombouwbaar": "ja", "lift": "j", "voorstoelen": "1", "zitverhogers": "2",
            "kinderzitjes": "3",
            "rolstoel_bagage": "1", "bereik_km": "180,5", "co2": "0", "terug_van": "11:30", "terug_tot": "18:00",
        ])
        #expect(result.issues.isEmpty)
        #expect(
            result.vehicleTypes == [
                VehicleType(
                    id: "BUS8", name: "Bus",
                    configurations: [
                        SeatConfiguration(seats: 8, wheelchairPlaces: 0),
                        SeatConfiguration(seats: 6, wheelchairPlaces: 1),
                    ], reconfigurableOnTheWay: true, frontSeats: 1, hasLift: true, boosters: 2, childSeats: 3,
                    chairLuggage: 1, range: 180_500, gramsPerKilometre: 0)
            ])
        #expect(
            result.fleet == [
                FleetEntry(
                    id: "BUS8@NOORD", type: "BUS8", depot: "NOORD", count: 4,
                    shifts: [
                        .toSchool: TimeWindow(.clock(6, 15), .clock(9, 30)),
                        .fromSchool: TimeWindow(.clock(11, 30), .clock(18, 0)),
                    ])
            ])
    }

    @Test(arguments: [
        (["aantal": "-1"], "E-WAARDE", "aantal"), (["aantal": "0"], "E-WAARDE", "aantal"),
        (["aantal": ""], "E-LEEG", "aantal"),
        (["indeling": "-8+0"], "E-WAARDE", "indeling"), (["indeling": ""], "E-LEEG", "indeling"),
        (["heen_tot": "6:00"], "E-VOLGORDE", "heen_tot"), (["heen_tot": ""], "E-LEEG", "heen_tot"),
        (["heen_van": "", "heen_tot": ""], "E-LEEG", "heen_van"), (["voorstoelen": "9"], "E-WAARDE", "voorstoelen"),
        (["indeling": "1+0|0+2", "voorstoelen": "1"], "E-TEGENSTRIJDIG", "voorstoelen"),
        (["zitverhogers": "-2"], "E-WAARDE", "zitverhogers"), (["bereik_km": "0"], "E-WAARDE", "bereik_km"),
    ])
    func refuses(cells: [String: String], code: String, column: String) {
        let result = read(cells)
        #expect(result.rows.isEmpty)
        #expect(result.issues.map(\.code) == [code])
        #expect(result.issues.map(\.location.column) == [column])
    }

    private static let head = "type;standplaats;aantal;indeling;lift;heen_van;heen_tot\n"

    @Test(arguments: ["BUS8;ZUID;2;;;6:00;9:00\n", "BUS8;ZUID;2;8+0;nee;6:00;9:00\n", "BUS8;ZUID;2; 8 ;;6:00;9:00\n"])
    func repeatedTypesMayBeEmptyOrEqual(second: String) {
        let result = read(text: FleetImportTests.head + "BUS8;NOORD;4;8+0;nee;6:00;9:00\n" + second)
        #expect(result.issues.isEmpty)
        #expect(result.vehicleTypes.count == 1)
        #expect(result.fleet.map(\.id) == ["BUS8@NOORD", "BUS8@ZUID"])
    }

    @Test func repeatedTypesMustAgree() {
        let result = read(
            text: FleetImportTests.head + "BUS8;NOORD;4;8+0;nee;6:00;9:00\nBUS8;ZUID;2;8+0;ja;6:00;9:00\n")
        #expect(result.issues.map(\.code) == ["E-TEGENSTRIJDIG"])
        #expect(result.issues.first?.location == .init(file: "voertuigen.csv", line: 3, column: "lift"))
        #expect(result.issues.first?.message == "type BUS8 heeft op regel 2 een andere waarde")
    }

    @Test func oneGroupOnlyOnce() {
        let row = "BUS8;NOORD;4;8+0;nee;6:00;9:00\n"
        #expect(read(text: FleetImportTests.head + row + row).issues.map(\.code) == ["E-CODE-DUBBEL"])
    }

    @Test func depotMustBeKnown() {
        let result = TableImport.readFleet(
            TableTexts.row(TableTexts.fleet, [:]), fileName: "voertuigen.csv", known: KnownCodes(depots: ["NOORT"]))
        #expect(result.issues.map(\.code) == ["E-CODE-ONBEKEND"])
        #expect(result.issues.first?.advice == "Misschien bedoelt u «NOORT».")
    }

    private func read(_ changes: [String: String]) -> ImportResult<FleetRow> {
        TableImport.readFleet(TableTexts.row(TableTexts.fleet, changes), fileName: "voertuigen.csv")
    }

    private func read(text: String) -> ImportResult<FleetRow> {
        TableImport.readFleet(Array(text.utf8), fileName: "voertuigen.csv")
    }
}
