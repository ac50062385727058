/// Finds an address by postcode and house number. Two implementations: the workspace's address book and, for
/// small sets, a table in memory.
package protocol AddressLookup: Sendable {
    /// - Parameters:
    ///   - postcode: normalised, `1821AB`.
    ///   - houseNumber: as the user wrote it: `14`, `14A`, `14-2`, `14 bis`.
    func find(postcode: String, houseNumber: String) throws(Fault) -> AddressMatch
}

package enum AddressMatch: Hashable, Sendable {
    case exact(KnownAddress)
    /// The house number is not known: the centre of the postcode (PC6, else PC4) stands in.
    case coarse(KnownAddress, Precision, nearMisses: [String])
    case unknown(nearMisses: [String])
}

/// An address as the address file has it.
package struct KnownAddress: Hashable, Sendable {
    package var coordinate: Coordinate
    package var town: String?
    package var municipality: Municipality.ID?

    package init(coordinate: Coordinate, town: String? = nil, municipality: Municipality.ID? = nil) {
        self.coordinate = coordinate
        self.town = town
        self.municipality = municipality
    }
}

/// One row of an address file (BAG extract).
package struct AddressRecord: Hashable, Sendable {
    package var postcode: String
    package var number: Int
    /// House letter and addition: `A`, `2`, `A-2`; empty when there is none.
    package var suffix: String
    package var address: KnownAddress

    package init(postcode: String, number: Int, suffix: String, address: KnownAddress) {
        self.postcode = postcode
        self.number = number
        self.suffix = suffix
        self.address = address
    }
}
