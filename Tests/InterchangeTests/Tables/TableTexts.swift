import Domain

@testable import Interchange

/// Small files for tests. Every test changes one thing about a file that is right.
enum TableTexts {
    static let addresses = AddressTable(
        [
            AddressRecord(postcode: "1821AB", number: 14, suffix: "A", address: alkmaar),
            AddressRecord(postcode: "1821AB", number: 16, suffix: "", address: alkmaar),
            AddressRecord(postcode: "1821AB", number: 2, suffix: "", address: alkmaar),
        ],
        centres: ["1823": KnownAddress(coordinate: Coordinate(latitude: 52.64, longitude: 4.74))])

    static let alkmaar = KnownAddress(
        coordinate: Coordinate(latitude: 52.63, longitude: 4.75), town: "Alkmaar", municipality: "Alkmaar")

    /// One row that is right, with one cell added or replaced.
    static func row(_ base: [(String, String)], _ changes: [String: String]) -> [UInt8] {
        var cells = base
        for (column, value) in changes.sorted(by: { $0.key < $1.key }) {
            if let index = cells.firstIndex(where: { $0.0 == column }) {
                cells[index].1 = value
            } else {
                cells.append((column, value))
            }
        }
        return Array((cells.map(\.0).joined(separator: ";") + "\n" + cells.map(\.1).joined(separator: ";") + "\n").utf8)
    }

    static let pupil = [("code", "L1"), ("bestemming", "HORST"), ("postcode", "1821 ab"), ("huisnummer", "14a")]
    static let destination = [
        ("code", "HORST"), ("naam", "De Horst"), ("lat", "52,63"), ("lon", "4,75"), ("begin", "8:30"),
        ("eind", "14:15"),
    ]
    static let depot = [("code", "NOORD"), ("lat", "52,63"), ("lon", "4,75")]
    static let fleet = [
        ("type", "BUS8"), ("standplaats", "NOORD"), ("aantal", "4"), ("indeling", "8+0|6+1"), ("heen_van", "6:15"),
        ("heen_tot", "9:30"),
    ]

    static func pupils(_ changes: [String: String]) throws -> ImportResult<Pupil> {
        try TableImport.readPupils(row(pupil, changes), fileName: "leerlingen.csv", addresses: addresses)
    }

    static func pupils(text: String, known: KnownCodes = KnownCodes()) throws -> ImportResult<Pupil> {
        try TableImport.readPupils(Array(text.utf8), fileName: "leerlingen.csv", addresses: addresses, known: known)
    }
}
