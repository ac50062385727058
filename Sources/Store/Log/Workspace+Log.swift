package import Domain
internal import GRDB

extension Workspace {
    /// For what the workspace does not log by itself (it does log creating, importing, saving and erasing).
    ///
    /// - Parameter count: of things, never of a kind by which a pupil is known.
    package func log(
        _ action: LogAction, plan: StoredPlan.ID? = nil, version: Int? = nil, count: Int? = nil
    ) throws(Fault) {
        try write { database in
            let planID = try plan.flatMap { name in
                try Int64.fetchOne(
                    database,
                    sql: """
                        SELECT id FROM plans WHERE name = ?1 AND version = coalesce(?2, version)
                        ORDER BY version DESC LIMIT 1
                        """, arguments: [name.text, version])
            }
            try addLogEntry(action, planID: planID, count: count, database)
        }
    }

    /// Oldest first.
    package func logEntries() throws(Fault) -> [LogEntry] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT at, actor, action, count, file_name, file_hash, plans.name AS plan, plans.version AS version
                    FROM log LEFT JOIN imports ON imports.id = import_id LEFT JOIN plans ON plans.id = plan_id
                    ORDER BY log.id
                    """
            ).compactMap(Workspace.logEntry)
        }
    }

    /// Belongs to the transaction of what it tells of.
    func addLogEntry(
        _ action: LogAction, importID: Int64? = nil, planID: Int64? = nil, count: Int? = nil, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO log (at, actor, action, import_id, plan_id, count) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [Timestamp.now, actor, action.rawValue, importID, planID, count])
        try Workspace.seal(database)
    }

    private static func logEntry(_ row: Row) -> LogEntry? {
        guard let action = LogAction(rawValue: row["action"]) else { return nil }
        let name: String? = row["file_name"]
        let plan: String? = row["plan"]
        return LogEntry(
            at: row["at"], actor: row["actor"], action: action,
            file: name.map { SourceFile(name: $0, hash: row["file_hash"]) },
            plan: plan.map { StoredPlan.ID($0) }, planVersion: row["version"], count: row["count"])
    }
}
