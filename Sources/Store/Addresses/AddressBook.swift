package import Domain
internal import Foundation
internal import GRDB

/// Every address of a region with its point, in a file of its own beside the workspace: public data, that can be
/// thrown away and read in again.
package final class AddressBook: AddressLookup {
    package let path: String
    private let database: DatabaseQueue

    private init(path: String, database: DatabaseQueue) {
        self.path = path
        self.database = database
    }

    /// `regio.ritwijzer` has its addresses in `regio.adressen`.
    package static func path(besideWorkspace workspace: String) -> String {
        URL(fileURLWithPath: workspace).deletingPathExtension().appendingPathExtension("adressen").path
    }

    package static func exists(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// - Throws: the same faults as opening a workspace.
    package static func open(at path: String) throws(Fault) -> AddressBook {
        try WorkspaceFile.verify(path, identity: .addresses)
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try guarding(path) { try DatabaseQueue(path: path, configuration: configuration) }
        let version = try guarding(path) { try queue.read(Migration.version(of:)) }
        guard version == AddressSchema.version else {
            throw Fault(
                code: "E-ADRESSEN-VERSIE", message: "dit adressenbestand is van een andere versie van Ritwijzer",
                location: .init(file: WorkspaceFile.name(of: path)),
                advice: "Misschien kunt u de adressen opnieuw inlezen met: ritwijzer importeer adressen")
        }
        return AddressBook(path: path, database: queue)
    }

    package func find(postcode: String, houseNumber: String) throws(Fault) -> AddressMatch {
        let digits = String(postcode.prefix(4))
        return try AddressBook.guarding(path) {
            try database.read { database in
                let candidates = try Row.fetchAll(
                    database, sql: AddressSchema.candidates, arguments: [postcode]
                ).map { row in
                    AddressNearness.Candidate(
                        number: HouseNumber(number: row["number"], suffix: row["suffix"]), address: Self.address(row))
                }
                return AddressNearness.match(
                    houseNumber: houseNumber, among: candidates, centre6: try Self.centre(postcode, database),
                    centre4: try Self.centre(digits, database))
            }
        }
    }

    package struct Counts: Hashable, Sendable {
        package let addresses: Int
        package let centres: Int
    }

    package func counts() throws(Fault) -> Counts {
        try AddressBook.guarding(path) {
            try database.read { database in
                Counts(
                    addresses: try Int.fetchOne(database, sql: "SELECT count(*) FROM addresses") ?? 0,
                    centres: try Int.fetchOne(database, sql: "SELECT count(*) FROM centres") ?? 0)
            }
        }
    }

    /// The centres that came from files.
    func givenCentres() throws(Fault) -> [String: KnownAddress] {
        try AddressBook.guarding(path) {
            try database.read { database in
                let rows = try Row.fetchAll(database, sql: AddressSchema.givenCentres)
                return Dictionary(uniqueKeysWithValues: rows.map { ($0["postcode"], Self.address($0)) })
            }
        }
    }

    private static func centre(_ postcode: String, _ database: Database) throws -> KnownAddress? {
        try Row.fetchOne(database, sql: AddressSchema.centre, arguments: [postcode]).map(address)
    }

    private static func address(_ row: Row) -> KnownAddress {
        let municipality: String? = row["municipality"]
        return KnownAddress(
            coordinate: Coordinate(latitude: row["latitude"], longitude: row["longitude"]), town: row["town"],
            municipality: municipality.map { Municipality.ID($0) })
    }

    static func guarding<Value>(_ path: String, _ body: () throws -> Value) throws(Fault) -> Value {
        do { return try body() } catch { throw Fault(storage: error, path: path) }
    }
}
