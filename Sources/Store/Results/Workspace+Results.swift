package import Domain
internal import GRDB

extension Workspace {
    /// Characters of JSON that kept results may take together; the oldest go first.
    package static let mostResultCharacters = 250_000_000

    /// Where the log stands with erasing pupils. A result whose computing began before an erasure is not kept after it.
    package func erasureMark() throws(Fault) -> Int { try read(Workspace.lastErasure) }

    /// - Returns: nil when this was not computed before, or has made room for newer results.
    package func keptResult(_ key: ResultKey) throws(Fault) -> KeptResult? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM results
                    WHERE problem_hash = ? AND seed = ? AND limits = ? AND program_version = ?
                    """, arguments: key.arguments
            ).map(Workspace.keptResult)
        }
    }

    /// Keeps a result, unless a pupil was erased since `mark`: it could hold that pupil.
    package func keep(
        _ result: KeptResult, since mark: Int, atMost characters: Int = mostResultCharacters
    ) throws(Fault) {
        try write { database in
            guard try Workspace.lastErasure(database) == mark else { return }
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO results (problem_hash, seed, limits, program_version, date, direction, plan,
                        record, findings, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: result.key.arguments + [
                    result.date?.description, result.plan.direction.rawValue, try StoredJSON.encode(result.plan),
                    try StoredJSON.encode(result.record), try StoredJSON.encode(result.findings), Timestamp.now,
                ])
            try database.execute(
                sql: """
                    DELETE FROM results WHERE id IN (
                        SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY id DESC) AS newer FROM results)
                        WHERE newer > ?)
                    """, arguments: [characters])
        }
    }

    private static func lastErasure(_ database: Database) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT max(id) FROM log WHERE action = ?", arguments: [LogAction.erased.rawValue]) ?? 0
    }

    static func keptResult(_ row: Row) throws -> KeptResult {
        KeptResult(
            key: ResultKey(
                problemHash: row["problem_hash"], seed: UInt64(row["seed"] as String) ?? 0, limits: row["limits"],
                programVersion: row["program_version"]),
            date: (row["date"] as String?).flatMap { PlanDate($0) }, plan: try StoredJSON.decode(row["plan"]),
            record: try StoredJSON.decode(row["record"]), findings: try StoredJSON.decode(row["findings"]))
    }

    /// Results in whose text the code occurs, perhaps as a part of another one.
    static func results(mentioning pupil: Pupil.ID, _ database: Database) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM results WHERE instr(plan, ?1) OR instr(record, ?1) OR instr(findings, ?1) ORDER BY id
                """, arguments: [StoredJSON.inner(pupil.text)])
    }
}

extension ResultKey {
    fileprivate var arguments: StatementArguments { [problemHash, String(seed), limits, programVersion] }
}
