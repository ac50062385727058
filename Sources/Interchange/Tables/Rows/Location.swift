import Domain

/// Where a row says that something is, and the municipality if the address file knows it.
struct Location {
    var address: Address
    var municipality: Municipality.ID?
}
