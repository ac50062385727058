import Domain

/// One row of standplaatsen.csv.
enum DepotRow {
    static func read(_ row: inout RowReader, addresses: any AddressLookup) throws(Fault) -> Depot? {
        let code = row.code("code")
        let location = try row.location(addresses)
        guard let code, let location else { return nil }
        let name = row.text("naam")
        return Depot(id: Depot.ID(code), name: name.isEmpty ? code : name, address: location.address)
    }
}
