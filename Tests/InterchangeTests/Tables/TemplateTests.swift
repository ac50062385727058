import Domain
import Foundation
import Testing

@testable import Interchange

/// The templates in data/sjablonen can be imported as they are, and have every column.
@Suite struct TemplateTests {
    @Test func theyMakeASoundRegion() throws {
        let addresses = try addressTable()
        let destinations = try TableImport.readDestinations(
            try template("bestemmingen.csv"), fileName: "bestemmingen.csv", addresses: addresses)
        let depots = try TableImport.readDepots(
            try template("standplaatsen.csv"), fileName: "standplaatsen.csv", addresses: addresses)
        let fleet = TableImport.readFleet(try template("voertuigen.csv"), fileName: "voertuigen.csv")
        let pupils = try TableImport.readPupils(
            try template("leerlingen.csv"), fileName: "leerlingen.csv", addresses: addresses,
            known: KnownCodes(destinations: ["VERZONNEN"]))
        let contract = ContractImport.read(try template("contract.yaml"), fileName: "contract.yaml")
        for issues in [destinations.issues, depots.issues, fleet.issues, pupils.issues, contract.issues] {
            #expect(issues.isEmpty)
        }
        let region = Region(
            pupils: pupils.rows.map(\.value), destinations: destinations.rows.map(\.value.destination),
            gates: destinations.gates, depots: depots.rows.map(\.value), vehicleTypes: fleet.vehicleTypes,
            fleet: fleet.fleet, contract: contract.rows.first?.value)
        #expect(region.pupils.count == 1 && region.destinations.count == 1)
        #expect(region.depots.count == 1 && region.fleet.count == 1)
        #expect(RegionChecks.check(region).isEmpty)
        #expect(region.contract?.pricesAreInvented == true)
        #expect(region.pupils.first?.home.precision == .exact)
    }

    @Test(arguments: TableSchema.all)
    func haveEveryColumn(schema: TableSchema) throws {
        let text = String(decoding: try template("\(schema.name).csv"), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let header = lines[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        #expect(Set(header) == Set(schema.columns.map(\.name)))
        #expect(lines.count == 2)
    }

    @Test func centresCanBeRead() throws {
        let result = CentreImport.read(try template("postcodes.csv"), fileName: "postcodes.csv")
        #expect(result.issues.isEmpty)
        #expect(result.rows.map(\.value.postcode) == ["1821SS"])
    }

    private func addressTable() throws -> AddressTable {
        var records: [AddressRecord] = []
        let summary = try AddressImport.read(bytes: try template("adressen.csv"), fileName: "adressen.csv") {
            records += $0
        }
        #expect(summary.issues.isEmpty)
        return AddressTable(records)
    }

    private func template(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "data/sjablonen/\(name)")))
    }
}
