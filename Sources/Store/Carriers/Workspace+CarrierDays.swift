package import Domain
internal import GRDB

extension Workspace {
    /// Each half-day replaces the routes that its carrier had in it: with changed content a new version is stored, with
    /// its plan; with the same content nothing happens.
    ///
    /// - Returns: numbers of routes.
    package func importRoutes(_ days: [CompletedCarrierDay], from file: SourceFile) throws(Fault) -> ImportOutcome {
        try bringIn(.routes, from: file, rows: days.map { $0.day.routes.count }.reduce(0, +)) { database, importID in
            try days.map { try keep($0, importID: importID, database) }.reduce(ImportOutcome(), +)
        }
    }

    private func keep(_ new: CompletedCarrierDay, importID: Int64, _ database: Database) throws -> ImportOutcome {
        let day = new.day
        let previous = try Workspace.newest(day.carrier, day.date, day.direction, database)
        let outcome = Workspace.difference(day, from: previous?.day)
        guard previous == nil || outcome.added + outcome.changed + outcome.removed > 0 else { return outcome }
        _ = try Workspace.insert(new.plan, carrier: day.carrier, database)
        let planID = database.lastInsertedRowID
        try database.execute(
            sql: """
                INSERT INTO carrier_days (carrier, date, direction, version, routes, plan_id, import_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                day.carrier.text, day.date.description, day.direction.rawValue, (previous?.version ?? 0) + 1,
                try StoredJSON.encode(day.routes), planID, importID, Timestamp.now,
            ])
        try addLogEntry(.planned, planID: planID, database)
        return outcome
    }

    private static func difference(_ day: CarrierDay, from previous: CarrierDay?) -> ImportOutcome {
        let before = Dictionary((previous?.routes ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var outcome = ImportOutcome()
        for route in day.routes {
            switch before[route.id] {
            case nil: outcome.added += 1
            case route: outcome.unchanged += 1
            default: outcome.changed += 1
            }
        }
        outcome.removed = Set(before.keys).subtracting(day.routes.map(\.id)).count
        return outcome
    }

    /// - Parameter version: nil is the newest.
    /// - Returns: nil when this carrier has no routes in that half-day.
    package func carrierDay(
        _ carrier: Carrier.ID, _ date: PlanDate, _ direction: Direction
    ) throws(Fault) -> StoredCarrierDay? {
        try read { database in try Workspace.newest(carrier, date, direction, database) }
    }

    /// The newest version of what every carrier drives in a half-day, by carrier.
    package func carrierDays(on date: PlanDate, _ direction: Direction) throws(Fault) -> [StoredCarrierDay] {
        try read { database in
            try String.fetchAll(
                database, sql: "SELECT DISTINCT carrier FROM carrier_days WHERE date = ? AND direction = ? ORDER BY 1",
                arguments: [date.description, direction.rawValue]
            ).compactMap { try Workspace.newest(Carrier.ID($0), date, direction, database) }
        }
    }

    /// Carriers of whom routes were read, in alphabetical order.
    package func carriers() throws(Fault) -> [Carrier.ID] {
        try read { database in
            try String.fetchAll(database, sql: "SELECT DISTINCT carrier FROM carrier_days ORDER BY 1")
                .map { Carrier.ID($0) }
        }
    }

    /// Half-days of which there are routes, by carrier and date.
    package func carrierDayNames() throws(Fault) -> [StoredPlan.ID] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT DISTINCT carrier, date, direction FROM carrier_days ORDER BY carrier, date, direction"
            ).map { row in
                StoredPlan.ID("\(row["carrier"] as String)@\(row["date"] as String)-\(row["direction"] as String)")
            }
        }
    }

    private static func newest(
        _ carrier: Carrier.ID, _ date: PlanDate, _ direction: Direction, _ database: Database
    ) throws -> StoredCarrierDay? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT carrier_days.*, file_name, file_hash FROM carrier_days JOIN imports ON imports.id = import_id
                WHERE carrier = ? AND date = ? AND direction = ? ORDER BY version DESC LIMIT 1
                """, arguments: [carrier.text, date.description, direction.rawValue]
        ).map(carrierDay)
    }

    static func carrierDay(_ row: Row) throws -> StoredCarrierDay {
        guard let date = PlanDate(row["date"] as String) else {
            throw Fault(.internal, code: "E-WERKMAP-INHOUD", message: "een datum in de werkmap is onleesbaar")
        }
        return StoredCarrierDay(
            day: CarrierDay(
                carrier: Carrier.ID(row["carrier"]), date: date,
                direction: row["direction"] == Direction.toSchool.rawValue ? .toSchool : .fromSchool,
                routes: try StoredJSON.decode(row["routes"])),
            version: row["version"], file: SourceFile(name: row["file_name"], hash: row["file_hash"]),
            storedAt: row["created_at"], redactedAt: row["redacted_at"])
    }
}
