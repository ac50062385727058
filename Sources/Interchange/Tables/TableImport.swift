package import Domain

/// Reads the files of a region: bytes in, values and issues out. All errors of a file are told in one go; which rows are
/// kept when some are wrong is the caller's choice.
package enum TableImport {
    /// - Throws: only when the address book itself fails.
    package static func readPupils(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), addresses: any AddressLookup,
        known: KnownCodes = KnownCodes()
    ) throws(Fault) -> ImportResult<Pupil> {
        var rows = TableRows(bytes, fileName: fileName, schema: .pupils, reading: reading)
        var pupils: [Sourced<Pupil>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let pupil = try PupilRow.read(&reader, addresses: addresses)
            rows.take(reader, pupil, into: &pupils)
        }
        rows.reportDuplicates(in: pupils) { $0.id.text }
        rows.add(PupilReferences.check(pupils, known: known, file: fileName))
        return rows.result(pupils)
    }

    package static func readDestinations(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), addresses: any AddressLookup
    ) throws(Fault) -> ImportResult<DestinationRow> {
        var rows = TableRows(bytes, fileName: fileName, schema: .destinations, reading: reading)
        var destinations: [Sourced<DestinationRow>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let destination = try DestinationRow.read(&reader, addresses: addresses)
            rows.take(reader, destination, into: &destinations)
        }
        rows.reportDuplicates(in: destinations) { $0.destination.id.text }
        rows.add(GateAgreement.check(destinations, file: fileName))
        return rows.result(destinations)
    }

    package static func readDepots(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), addresses: any AddressLookup
    ) throws(Fault) -> ImportResult<Depot> {
        var rows = TableRows(bytes, fileName: fileName, schema: .depots, reading: reading)
        var depots: [Sourced<Depot>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let depot = try DepotRow.read(&reader, addresses: addresses)
            rows.take(reader, depot, into: &depots)
        }
        rows.reportDuplicates(in: depots) { $0.id.text }
        return rows.result(depots)
    }

    package static func readComplaints(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), known: KnownCodes = KnownCodes()
    ) -> ImportResult<Complaint> {
        var rows = TableRows(bytes, fileName: fileName, schema: .complaints, reading: reading)
        var complaints: [Sourced<Complaint>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let complaint = ComplaintRow.read(&reader, known: known)
            rows.take(reader, complaint, into: &complaints)
        }
        rows.reportDuplicates(in: complaints, column: "nummer") { $0.id.text }
        return rows.result(complaints)
    }

    package static func readFleet(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), known: KnownCodes = KnownCodes()
    ) -> ImportResult<FleetRow> {
        var rows = TableRows(bytes, fileName: fileName, schema: .fleet, reading: reading)
        var fleet: [Sourced<FleetRow>] = []
        var types = RepeatedTypes()
        for row in rows.indices {
            var reader = rows.reader(row)
            let entry = FleetRow.read(&reader, types: &types, known: known)
            rows.take(reader, entry, into: &fleet)
        }
        rows.reportDuplicates(in: fleet) { $0.entry.id.text }
        return rows.result(fleet)
    }

    /// Row by row; putting routes together and judging them comes after it (`RouteGathering`).
    package static func readRoutes(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), known: RouteKnowledge
    ) -> (result: ImportResult<RouteRow>, unknown: UnknownNames, sheet: String?) {
        var rows = TableRows(bytes, fileName: fileName, schema: .routes, reading: reading)
        var routes: [Sourced<RouteRow>] = []
        var unknown: (pupils: Set<String>, vehicles: Set<String>, destinations: Set<String>) = ([], [], [])
        var names = UnknownNames()
        for row in rows.indices {
            var reader = rows.reader(row)
            let route = RouteRow.read(&reader, known: known)
            let (pupil, vehicle, destination) = (
                reader.text("leerling"), reader.text("voertuig"), reader.text("bestemming")
            )
            if !pupil.isEmpty, known.pupils[Pupil.ID(pupil)] == nil { unknown.pupils.insert(pupil) }
            if !vehicle.isEmpty, !known.vehicles.contains(vehicle) { unknown.vehicles.insert(vehicle) }
            if pupil.isEmpty, !destination.isEmpty, !known.destinations.contains(Destination.ID(destination)) {
                unknown.destinations.insert(destination)
            }
            if reader.hasErrors { names.touchedRoutes.insert(CarrierRoute.ID(reader.text("route"))) }
            rows.take(reader, route, into: &routes)
        }
        names.pupils = unknown.pupils.sorted()
        names.vehicles = unknown.vehicles.sorted()
        names.destinations = unknown.destinations.sorted()
        return (rows.result(routes), names, rows.sheet)
    }
}
