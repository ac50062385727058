import Domain
import Store

/// A region that a person can check by hand: three pupils, two destinations at one gate, one depot, one bus.
enum Sample {
    static let file = SourceFile(name: "leerlingen.csv", hash: String(repeating: "a", count: 64))
    static let laterFile = SourceFile(name: "leerlingen-2.csv", hash: String(repeating: "b", count: 64))

    static func pupil(
        _ id: Pupil.ID, latitude: Double = 52.6312, destination: Destination.ID = "HORST", apartFrom: [Pupil.ID] = []
    ) -> Pupil {
        Pupil(
            id: id,
            home: Address(
                coordinate: Coordinate(latitude: latitude, longitude: 4.7485), postcode: "1821AB", houseNumber: "14",
                town: "Alkmaar"),
            destination: destination, municipality: "Alkmaar", needs: Needs(wheelchair: .canTransfer, places: 2),
            rideCap: .minutes(40), rideCapReason: "afspraak", apartFrom: apartFrom)
    }

    static let pupils = [
        pupil("L-001", latitude: 52.631_201), pupil("L-002", latitude: 52.642_302, apartFrom: ["L-001"]),
        pupil("L-003", latitude: 52.653_403, destination: "DUIN"),
    ]

    static func destination(_ id: Destination.ID, gate: Gate.ID = "POORT") -> Destination {
        Destination(
            id: id, name: "De \(id)", kind: "SO",
            address: Address(coordinate: Coordinate(latitude: 52.66, longitude: 4.76)),
            bellTimes: [.monday: BellTimes(start: .clock(8, 30), end: .clock(14, 45))], gate: gate)
    }

    static let destinations = [destination("HORST"), destination("DUIN")]
    static let gates = [Gate(id: "POORT", bays: 3)]
    static let depots = [
        Depot(id: "DEPOT", name: "Remise", address: Address(coordinate: Coordinate(latitude: 52.62, longitude: 4.74)))
    ]
    static let types = [
        VehicleType(
            id: "BUS", name: "Bus", configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 2)], hasLift: true)
    ]
    static let fleet = [
        FleetEntry(
            id: "V1", type: "BUS", depot: "DEPOT", count: 2,
            shifts: [.toSchool: TimeWindow(.clock(6, 0), .clock(10, 0))])
    ]
    static let contract = Contract(
        name: "Proef", municipalities: ["Alkmaar"],
        norms: [NormSetting(key: .maximumRide, scope: .contract, value: 3600, reason: "contract")],
        tariff: Tariff(priceYear: 2026, rates: ["BUS": Rates([.dutyStart: .cents(5000), .kilometre: .cents(120)])]))

    static var region: Region {
        Region(
            pupils: pupils, destinations: destinations.sorted { $0.id < $1.id }, gates: gates, depots: depots,
            vehicleTypes: types, fleet: fleet, contract: contract)
    }

    static func rows<Value>(_ values: [Value]) -> [Sourced<Value>] {
        values.enumerated().map { Sourced($1, line: $0 + 2) }
    }

    /// A workspace with the whole region in it.
    static func workspace(at path: String) throws -> Workspace {
        let workspace = try Workspace.create(at: path)
        _ = try workspace.importDestinations(rows(destinations), gates: rows(gates), from: file, replacing: true)
        _ = try workspace.importDepots(rows(depots), from: file, replacing: true)
        _ = try workspace.importVehicles(types: rows(types), fleet: rows(fleet), from: file, replacing: true)
        _ = try workspace.importContract(Sourced(contract, line: 1), from: file)
        _ = try workspace.importPupils(rows(pupils), from: file, replacing: true)
        return workspace
    }
}
