package import Domain

/// A small set of addresses in memory.
package struct AddressTable: AddressLookup {
    private var candidates: [String: [AddressNearness.Candidate]] = [:]
    private var centres: [String: KnownAddress] = [:]

    /// - Parameter centres: by postcode, of six or of four characters.
    package init(_ records: [AddressRecord] = [], centres: [String: KnownAddress] = [:]) {
        for record in records {
            candidates[record.postcode, default: []].append(
                .init(number: HouseNumber(number: record.number, suffix: record.suffix), address: record.address))
        }
        self.centres = centres
    }

    package func find(postcode: String, houseNumber: String) throws(Fault) -> AddressMatch {
        AddressNearness.match(
            houseNumber: houseNumber, among: candidates[postcode] ?? [], centre6: centres[postcode],
            centre4: centres[String(postcode.prefix(4))])
    }
}
