import Domain
import Testing

@testable import Interchange

@Suite struct RegionChecksTests {
    @Test func aSoundRegionHasNoIssues() { #expect(RegionChecks.check(region()).isEmpty) }

    @Test(arguments: [
        (Needs(wheelchair: .wheelchair), "CAR: geen lift; BUS: te weinig rolstoelplaatsen"),
        (Needs(places: 9), "CAR: te weinig stoelen; BUS: te weinig stoelen"),
        (Needs(childSeat: .childSeat), "CAR: geen kinderzitje; BUS: geen kinderzitje"),
        (Needs(wheelchair: .canTransfer), "CAR: geen lift, en geen ruimte voor de rolstoel als bagage"),
    ])
    func nobodyCanCarry(needs: Needs, reason: String) {
        var region = region()
        region.pupils[0].needs = needs
        region.vehicleTypes[1].configurations = [SeatConfiguration(seats: 8, wheelchairPlaces: 0)]
        let issues = RegionChecks.check(region, lines: RegionLines(pupils: ["L1": .init(file: "l.csv", line: 7)]))
        #expect(issues.map(\.code) == ["E-GEEN-VOERTUIG"])
        #expect(issues.first?.location.line == 7)
        #expect(issues.first?.message.contains(reason) == true)
    }

    @Test(arguments: [
        (Needs(wheelchair: .wheelchair), true), (Needs(wheelchair: .wheelchair, places: 2), false),
        (Needs(frontSeat: .required), true), (Needs(places: 7), true), (Needs(places: 8), false),
        (Needs(places: 7, attendant: .parent), true), (Needs(places: 8, frontSeat: .allowed), true),
        (Needs(places: 8, frontSeat: .allowed, attendant: .parent), false), (Needs(childSeat: .booster), true),
    ])
    func fits(needs: Needs, expected: Bool) {
        var region = region()
        region.pupils[0].needs = needs
        #expect(RegionChecks.check(region).isEmpty == expected)
    }

    struct Damage: Sendable {
        let name: String
        let codes: [String]
        let apply: @Sendable (inout Region) -> Void
    }

    static let damages: [Damage] = [
        .init(name: "unknown destination", codes: ["E-CODE-ONBEKEND"]) { $0.pupils[0].destination = "HORTS" },
        .init(name: "unknown companion", codes: ["E-CODE-ONBEKEND"]) { $0.pupils[0].apartFrom = ["L9"] },
        .init(name: "apart and together", codes: ["E-TEGENSTRIJDIG"]) {
            $0.pupils[0].togetherWith = ["L2"]
            $0.pupils[1].apartFrom = ["L1"]
        },
        .init(name: "together with an individual ride", codes: ["E-TEGENSTRIJDIG"]) {
            $0.pupils[0].togetherWith = ["L2"]
            $0.pupils[1].needs.mostAboard = 1
        },
        .init(name: "closed day", codes: ["W-GEEN-SCHOOLTIJD", "W-GEEN-SCHOOLTIJD"]) {
            $0.destinations[0].bellTimes[.monday] = nil
        },
        .init(name: "pick-up after the bell", codes: ["E-VOLGORDE"]) { $0.pupils[0].earliestPickup = .clock(9, 0) },
        .init(name: "home before the bell", codes: ["E-VOLGORDE"]) { $0.pupils[0].latestDropOff = .clock(14, 0) },
        .init(name: "handed over before the bell", codes: ["E-VOLGORDE"]) {
            $0.pupils[0].handover = TimeWindow(.clock(12, 0), .clock(14, 0))
        },
        .init(name: "municipality outside the contract", codes: ["W-GEMEENTE"]) {
            $0.pupils[0].municipality = "Alkmar"
        },
        .init(name: "unknown depot", codes: ["E-CODE-ONBEKEND"]) { $0.fleet[0].depot = "ZUID" },
        .init(name: "type without data", codes: ["E-CODE-ONBEKEND"]) { $0.vehicleTypes.remove(at: 0) },
        .init(name: "type without a price", codes: ["E-GEEN-TARIEF"]) { $0.contract?.tariff.rates["CAR"] = nil },
        .init(name: "price without a vehicle", codes: ["W-TARIEF-ONGEBRUIKT"]) {
            $0.contract?.tariff.rates["BUSS"] = Rates()
        },
        .init(name: "exception for nobody", codes: ["E-CODE-ONBEKEND"]) {
            $0.contract?.norms = [NormSetting(key: .maximumRide, scope: .pupil("L9"), value: 1800, reason: "x")]
        },
    ]

    @Test(arguments: damages)
    func finds(_ damage: Damage) {
        var region = region()
        damage.apply(&region)
        #expect(RegionChecks.check(region).map(\.code) == damage.codes, "\(damage.name)")
    }

    /// Two pupils, one school, one depot, a car and a bus.
    private func region() -> Region {
        let address = Address(coordinate: Coordinate(latitude: 52.63, longitude: 4.75))
        let bells = Dictionary(
            uniqueKeysWithValues: Weekday.schoolDays.map { ($0, BellTimes(start: .clock(8, 30), end: .clock(14, 15))) })
        let shift = [Direction.toSchool: TimeWindow(.clock(6, 0), .clock(9, 30))]
        let pupils = ["L1", "L2"].map {
            Pupil(id: Pupil.ID($0), home: address, destination: "HORST", municipality: "Alkmaar")
        }
        return Region(
            pupils: pupils,
            destinations: [
                Destination(id: "HORST", name: "De Horst", address: address, bellTimes: bells, gate: "HORST")
            ],
            gates: [Gate(id: "HORST")], depots: [Depot(id: "NOORD", name: "Noord", address: address)],
            vehicleTypes: [
                VehicleType(
                    id: "CAR", name: "Auto", configurations: [SeatConfiguration(seats: 3, wheelchairPlaces: 0)]),
                VehicleType(
                    id: "BUS", name: "Bus",
                    configurations: [
                        SeatConfiguration(seats: 8, wheelchairPlaces: 0),
                        SeatConfiguration(seats: 6, wheelchairPlaces: 1),
                    ], frontSeats: 1, hasLift: true, boosters: 2),
            ],
            fleet: [
                FleetEntry(id: "1", type: "CAR", depot: "NOORD", count: 1, shifts: shift),
                FleetEntry(id: "2", type: "BUS", depot: "NOORD", count: 1, shifts: shift),
            ],
            contract: Contract(
                name: "c", municipalities: ["Alkmaar"], tariff: Tariff(rates: ["CAR": Rates(), "BUS": Rates()])))
    }
}
