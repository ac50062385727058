import Domain

/// Reads opstapplaatsen.csv: places where pupils could board.
enum PickupPointImport {
    static func read(
        _ bytes: [UInt8], fileName: String, addresses: any AddressLookup
    ) throws(Fault) -> ImportResult<PickupChange.Candidate> {
        var rows = TableRows(bytes, fileName: fileName, schema: .pickupPoints)
        var points: [Sourced<PickupChange.Candidate>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let point = try point(&reader, addresses)
            rows.take(reader, point, into: &points)
        }
        rows.reportDuplicates(in: points) { $0.id.text }
        return rows.result(points)
    }

    private static func point(
        _ row: inout RowReader, _ addresses: any AddressLookup
    ) throws(Fault) -> PickupChange.Candidate? {
        let code = row.code("code")
        let location = try row.location(addresses)
        let capacity = row.count("capaciteit", in: 1...500)
        guard let code, let location else { return nil }
        let name = row.text("naam")
        return PickupChange.Candidate(
            id: Code(code), name: name.isEmpty ? code : name, coordinate: location.address.coordinate,
            capacity: capacity)
    }
}

/// Reads thuisnabij.csv: who may go to which other destination.
enum PermissionImport {
    /// - Parameter region: codes are checked against it.
    static func read(
        _ bytes: [UInt8], fileName: String, region: Region?
    ) -> ImportResult<NearerChange.Permission> {
        var rows = TableRows(bytes, fileName: fileName, schema: .permissions)
        var permissions: [Sourced<NearerChange.Permission>] = []
        let pupils = region.map { $0.pupils.map(\.id.text) }
        let destinations = region.map { $0.destinations.map(\.id.text) }
        for row in rows.indices {
            var reader = rows.reader(row)
            let pupil = reader.known("leerling", "deze leerling kennen we niet", among: pupils)
            let destination = reader.known("bestemming", "deze bestemming kennen we niet", among: destinations)
            let permission = pupil.flatMap { pupil in
                destination.map { NearerChange.Permission(pupil: Pupil.ID(pupil), destination: Destination.ID($0)) }
            }
            rows.take(reader, permission, into: &permissions)
        }
        return rows.result(permissions)
    }
}

extension RowReader {
    /// A code that must be one of `names`, where those are known.
    fileprivate mutating func known(_ column: String, _ message: String, among names: [String]?) -> String? {
        guard let code = code(column) else { return nil }
        guard let names, !names.contains(code) else { return code }
        report(
            .unknownReference, column, message,
            advice: NearestName.suggestion(for: code, among: names).map { "Misschien bedoelt u «\($0)»." })
        return nil
    }
}
