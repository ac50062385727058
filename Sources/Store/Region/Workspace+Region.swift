package import Domain
internal import GRDB

extension Workspace {
    /// Everything that half-days are made from, each kind ordered by code.
    package func region() throws(Fault) -> Region {
        try read { database in
            Region(
                pupils: try RegionTable<Pupil>.pupils.all(database),
                destinations: try RegionTable<Destination>.destinations.all(database),
                gates: try RegionTable<Gate>.gates.all(database),
                depots: try RegionTable<Depot>.depots.all(database),
                vehicleTypes: try RegionTable<VehicleType>.vehicleTypes.all(database),
                fleet: try RegionTable<FleetEntry>.fleet.all(database),
                contract: try RegionTable<Contract>.contracts.all(database).first)
        }
    }

    /// Files that rows of the region still come from, in the order in which they were read.
    package func sourceFiles() throws(Fault) -> [SourceFile] {
        try read { database in
            let tables = ["pupils", "destinations", "gates", "depots", "vehicle_types", "fleet", "contracts"]
            let used = tables.map { "SELECT import_id FROM \($0)" }.joined(separator: " UNION ")
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT file_name, file_hash, max(imported_at) AS read FROM imports WHERE id IN (\(used))
                    GROUP BY 1, 2 ORDER BY min(id)
                    """
            ).map { row in
                let read: String = row["read"]
                return SourceFile(
                    name: row["file_name"], hash: row["file_hash"], readOn: PlanDate(String(read.prefix(10))))
            }
        }
    }

    /// - Returns: nil when the workspace has no such pupil.
    package func provenance(ofPupil pupil: Pupil.ID) throws(Fault) -> Provenance? {
        try read { database in try Workspace.provenance(in: "pupils", of: pupil.text, database) }
    }

    package func provenance(of destination: Destination.ID) throws(Fault) -> Provenance? {
        try read { database in try Workspace.provenance(in: "destinations", of: destination.text, database) }
    }

    static func provenance(in table: String, of code: String, _ database: Database) throws -> Provenance? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT file_name, file_hash, kind, line, imported_at
                FROM \(table) JOIN imports ON imports.id = import_id WHERE code = ?
                """, arguments: [code])
        guard let row, let kind = ImportKind(rawValue: row["kind"]) else { return nil }
        return Provenance(
            file: SourceFile(name: row["file_name"], hash: row["file_hash"]), kind: kind, line: row["line"],
            importedAt: row["imported_at"])
    }
}
