internal import Domain
internal import GRDB

/// Fills an address book's tables within one transaction.
final class AddressWriter {
    private struct Area: Hashable {
        let town: String?
        let municipality: Municipality.ID?
    }

    private let database: Database
    private let address: Statement
    private let centre: Statement
    private var areas: [Area: Int64] = [:]

    init(_ database: Database) throws {
        self.database = database
        address = try database.makeStatement(sql: AddressSchema.insertAddress)
        centre = try database.makeStatement(sql: AddressSchema.insertCentre)
    }

    func add(_ batch: [AddressRecord]) throws {
        for record in batch {
            let point = record.address.coordinate
            let number = HouseNumber(number: record.number, suffix: record.suffix)
            try address.execute(arguments: [
                record.postcode, number.number, number.suffix, point.latitude, point.longitude, area(record.address),
            ])
        }
    }

    func add(_ centres: [String: KnownAddress]) throws {
        for (postcode, address) in centres {
            let point = address.coordinate
            try centre.execute(arguments: [postcode, point.latitude, point.longitude, area(address)])
        }
    }

    private func area(_ address: KnownAddress) throws -> Int64 {
        let area = Area(town: address.town, municipality: address.municipality)
        if let known = areas[area] { return known }
        let present = try Int64.fetchOne(
            database, sql: "SELECT id FROM areas WHERE town IS ? AND municipality IS ?",
            arguments: [area.town, area.municipality?.text])
        if let present {
            areas[area] = present
            return present
        }
        try database.execute(
            sql: "INSERT INTO areas (town, municipality) VALUES (?, ?)",
            arguments: [area.town, area.municipality?.text])
        areas[area] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}
