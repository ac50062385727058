package import Domain

/// An invented address, with the street that an address file has and the product does not keep.
package struct GeneratedAddress: Hashable, Sendable {
    package var record: AddressRecord
    package var street: String
}
