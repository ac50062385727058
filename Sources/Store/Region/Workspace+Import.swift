package import Domain
internal import GRDB

/// Each of these is all or nothing. `replacing` removes what is in the workspace and not in the file.
extension Workspace {
    /// - Throws: E-CODE-ONBEKEND when a destination is not in the workspace: destinations come first.
    package func importPupils(
        _ rows: [Sourced<Pupil>], from file: SourceFile, replacing: Bool
    ) throws(Fault) -> ImportOutcome {
        try bringIn(.pupils, from: file, rows: rows.count) { database, id in
            try RegionTable<Pupil>.pupils.put(rows, importID: id, replacing: replacing, database)
        }
    }

    /// Gates come with the destinations that have them. When replacing, gates that are not given are removed too.
    package func importDestinations(
        _ rows: [Sourced<Destination>], gates: [Sourced<Gate>], from file: SourceFile, replacing: Bool
    ) throws(Fault) -> (destinations: ImportOutcome, gates: ImportOutcome) {
        try bringIn(.destinations, from: file, rows: rows.count) { database, id in
            (
                destinations: try RegionTable<Destination>.destinations.put(
                    rows, importID: id, replacing: replacing, database),
                gates: try RegionTable<Gate>.gates.put(
                    gates, importID: id, replacing: replacing, mayRepeat: true, database)
            )
        }
    }

    package func importDepots(
        _ rows: [Sourced<Depot>], from file: SourceFile, replacing: Bool
    ) throws(Fault) -> ImportOutcome {
        try bringIn(.depots, from: file, rows: rows.count) { database, id in
            try RegionTable<Depot>.depots.put(rows, importID: id, replacing: replacing, database)
        }
    }

    /// Types and the numbers of them at each depot. Depots come first.
    package func importVehicles(
        types: [Sourced<VehicleType>], fleet: [Sourced<FleetEntry>], from file: SourceFile, replacing: Bool
    ) throws(Fault) -> (types: ImportOutcome, fleet: ImportOutcome) {
        try bringIn(.vehicles, from: file, rows: types.count + fleet.count) { database, id in
            (
                types: try RegionTable<VehicleType>.vehicleTypes.put(
                    types, importID: id, replacing: replacing, mayRepeat: true, database),
                fleet: try RegionTable<FleetEntry>.fleet.put(fleet, importID: id, replacing: replacing, database)
            )
        }
    }

    /// A workspace holds one contract: this one replaces the one that was there.
    package func importContract(_ contract: Sourced<Contract>, from file: SourceFile) throws(Fault) -> ImportOutcome {
        try bringIn(.contract, from: file, rows: 1) { database, id in
            try RegionTable<Contract>.contracts.put([contract], importID: id, replacing: true, database)
        }
    }

    /// A complaint that is there already is replaced; its follow-up stays. When replacing, complaints of earlier files go,
    /// and those that were typed in stay.
    ///
    /// - Throws: E-KLACHT-AFSPRAAK when a complaint would go about which something was agreed.
    package func importComplaints(
        _ rows: [Sourced<Complaint>], from file: SourceFile, replacing: Bool
    ) throws(Fault) -> ImportOutcome {
        try bringIn(.complaints, from: file, rows: rows.count) { database, id in
            if replacing { try Workspace.keepAgreements(besides: rows, database) }
            return try RegionTable<Complaint>.complaints.put(rows, importID: id, replacing: replacing, database)
        }
    }

    func bringIn<Outcome>(
        _ kind: ImportKind, from file: SourceFile, rows: Int, _ put: (Database, Int64) throws -> Outcome
    ) throws(Fault) -> Outcome {
        do {
            return try write { database in
                try database.execute(
                    sql: """
                        INSERT INTO imports (kind, file_name, file_hash, imported_at, row_count)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [kind.rawValue, file.name, file.hash, Timestamp.now, rows])
                let id = database.lastInsertedRowID
                let outcome = try put(database, id)
                for reference in RegionReference.all { try reference.verify(database, file: file, importID: id) }
                try addLogEntry(.imported, importID: id, count: rows, database)
                return outcome
            }
        } catch {
            var fault = error
            if fault.location?.file == nil { fault.location?.file = file.name }
            throw fault
        }
    }
}
