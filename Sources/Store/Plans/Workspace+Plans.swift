package import Domain
internal import GRDB

extension Workspace {
    /// Stores the plan as the newest version under its name.
    ///
    /// - Returns: that version; the one in `plan` is not looked at.
    package func save(_ plan: StoredPlan) throws(Fault) -> Int {
        try write { database in
            let version = try Workspace.insert(plan, carrier: nil, database)
            try addLogEntry(.planned, planID: database.lastInsertedRowID, database)
            return version
        }
    }

    /// - Parameter carrier: whose routes they are; nil for a plan that Ritwijzer made.
    /// - Returns: the version; the row is the database's last inserted one.
    static func insert(_ plan: StoredPlan, carrier: Carrier.ID?, _ database: Database) throws -> Int {
        let latest = try Int.fetchOne(
            database, sql: "SELECT max(version) FROM plans WHERE name = ?", arguments: [plan.id.text])
        let version = (latest ?? 0) + 1
        try database.execute(
            sql: """
                INSERT INTO plans (name, version, date, direction, problem, plan, record, findings, input_hash,
                    program_version, cost, bound, valid, created_at, carrier)
                VALUES (?, ?, ?, ?, seal(?, '\(SealedColumn.problem)'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                plan.id.text, version, plan.problem.date?.description, plan.problem.direction.rawValue,
                try StoredJSON.encode(plan.problem), try StoredJSON.encode(plan.plan),
                try StoredJSON.encode(plan.record), try StoredJSON.encode(plan.findings), plan.inputHash,
                plan.record.programVersion, plan.record.cost.rawValue, plan.record.bound.rawValue, plan.isValid,
                Timestamp.now, carrier?.text,
            ])
        return version
    }

    /// - Parameter version: nil is the newest.
    /// - Returns: nil when there is no such plan.
    package func plan(named name: StoredPlan.ID, version: Int? = nil) throws(Fault) -> StoredPlan? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT \(Workspace.wholePlan) FROM plans WHERE name = ?1 AND version = coalesce(?2, version)
                    ORDER BY version DESC LIMIT 1
                    """, arguments: [name.text, version]
            ).map(Workspace.storedPlan)
        }
    }

    package func plan(_ key: StoredPlan.Version) throws(Fault) -> StoredPlan? {
        try plan(named: key.plan, version: key.number)
    }

    /// Every version of every plan, oldest first.
    package func plans() throws(Fault) -> [PlanSummary] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT name, version, date, direction, carrier, cost, bound, valid, input_hash, program_version,
                        created_at, redacted_at
                    FROM plans ORDER BY id
                    """
            ).map(Workspace.summary)
        }
    }

    /// Every column that a plan and its summary are read from.
    static let wholePlan = """
        name, version, date, direction, carrier, unseal(problem) AS problem, plan, record, findings, cost, bound, valid,
        input_hash, program_version, created_at, redacted_at
        """

    static func storedPlan(_ row: Row) throws -> StoredPlan {
        StoredPlan(
            id: .init(row["name"]), version: row["version"], problem: try StoredJSON.decode(row["problem"]),
            plan: try StoredJSON.decode(row["plan"]), record: try StoredJSON.decode(row["record"]),
            findings: try StoredJSON.decode(row["findings"]), inputHash: row["input_hash"])
    }

    static func summary(_ row: Row) -> PlanSummary {
        let date: String? = row["date"]
        let carrier: String? = row["carrier"]
        return PlanSummary(
            id: .init(row["name"]), version: row["version"], date: date.flatMap { PlanDate($0) },
            direction: row["direction"] == Direction.toSchool.rawValue ? .toSchool : .fromSchool,
            carrier: carrier.map { Carrier.ID($0) }, cost: Cents(row["cost"] as Int), bound: Cents(row["bound"] as Int),
            isValid: row["valid"],
            inputHash: row["input_hash"], programVersion: row["program_version"], createdAt: row["created_at"],
            redactedAt: row["redacted_at"])
    }
}
