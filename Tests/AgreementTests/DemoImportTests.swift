import Domain
import Generator
import Interchange
import Testing

/// The generator writes what the import reads: the region that comes back is the one that was made.
@Suite struct DemoImportTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let made: GeneratedRegion
        var testDescription: String { "\(made.region.pupils.count) pupils" }

        func bytes(_ name: String) throws -> [UInt8] {
            Array(try #require(made.files.first { $0.name == name }).text.utf8)
        }
        var addresses: AddressTable { AddressTable(made.addresses.map(\.record)) }
    }

    static let samples = [
        RegionGenerator.demo, RegionGenerator(seed: 4, pupils: 20), RegionGenerator(seed: 8, pupils: 900),
    ]
    .map { Sample(made: $0.generated()) }

    @Test(arguments: samples)
    func pupilsComeBack(_ sample: Sample) throws {
        let known = KnownCodes(sample.made.region)
        let read = try TableImport.readPupils(
            try sample.bytes("leerlingen.csv"), fileName: "leerlingen.csv", addresses: sample.addresses, known: known)
        #expect(read.issues == [])
        #expect(read.rows.map(\.value) == sample.made.region.pupils)
    }

    @Test(arguments: samples)
    func destinationsComeBack(_ sample: Sample) throws {
        let read = try TableImport.readDestinations(
            try sample.bytes("bestemmingen.csv"), fileName: "bestemmingen.csv", addresses: sample.addresses)
        #expect(read.issues == [])
        #expect(read.rows.map(\.value.destination) == sample.made.region.destinations)
        #expect(read.gates.sorted { $0.id < $1.id } == sample.made.region.gates)
    }

    @Test(arguments: samples)
    func depotsAndVehiclesComeBack(_ sample: Sample) throws {
        let depots = try TableImport.readDepots(
            try sample.bytes("standplaatsen.csv"), fileName: "standplaatsen.csv", addresses: sample.addresses)
        #expect(depots.issues == [])
        #expect(depots.rows.map(\.value) == sample.made.region.depots)
        let fleet = TableImport.readFleet(
            try sample.bytes("voertuigen.csv"), fileName: "voertuigen.csv", known: KnownCodes(sample.made.region))
        #expect(fleet.issues == [])
        #expect(fleet.rows.map(\.value.entry) == sample.made.region.fleet)
        for row in fleet.rows { #expect(sample.made.region.vehicleTypes.contains(row.value.type)) }
    }

    @Test(arguments: samples)
    func theContractComesBack(_ sample: Sample) throws {
        let read = ContractImport.read(try sample.bytes("contract.yaml"), fileName: "contract.yaml")
        #expect(read.issues == [])
        #expect(read.rows.map(\.value) == [try #require(sample.made.region.contract)])
    }

    @Test(arguments: samples)
    func theRoutesCanBeRead(_ sample: Sample) throws {
        let known = RouteKnowledge(sample.made.region, carrier: nil, date: nil)
        let (read, unknown, _) = TableImport.readRoutes(
            try sample.bytes("ritten.csv"), fileName: "ritten.csv", known: known)
        #expect(read.issues == [])
        #expect(unknown == UnknownNames())
        let gathering = RouteGathering(read.rows, known: known, fileName: "ritten.csv")
        #expect(gathering.issues == [])
        let days = CarrierDay.grouping(gathering.routes.map(\.route))
        #expect(days.count == 10, "five days, there and back")
        for day in days {
            let riding = sample.made.region.pupils.filter { $0.attendance.rides(on: day.date, day.direction) }
            #expect(day.pupils.isSubset(of: riding.map(\.id)))
        }
    }
}
