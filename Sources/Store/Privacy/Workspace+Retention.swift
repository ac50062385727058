package import Domain
internal import GRDB

extension Workspace {
    /// How many of each kind have been kept long enough.
    ///
    /// - Parameter cutoffs: what is from before that day; kinds without one are kept.
    package func expired(before cutoffs: [RetentionKind: PlanDate]) throws(Fault) -> [RetentionKind: Int] {
        try read { database in
            try cutoffs.reduce(into: [:]) { counts, pair in
                counts[pair.key] = try Workspace.countExpired(pair.key, before: pair.value, database)
            }
        }
    }

    /// Takes those away, in one transaction, and writes the file anew so that its bytes no longer hold them.
    ///
    /// - Returns: how many went.
    package func expire(before cutoffs: [RetentionKind: PlanDate]) throws(Fault) -> [RetentionKind: Int] {
        let counts = try write { database in
            var counts: [RetentionKind: Int] = [:]
            // Plans come behind the routes that refer to them, pupils behind everything that names them.
            for kind in [.computations, .complaints, .realisation, .routes, .plans, .pupils] as [RetentionKind] {
                guard let cutoff = cutoffs[kind] else { continue }
                counts[kind] = try Workspace.countExpired(kind, before: cutoff, database)
                try Workspace.remove(kind, before: cutoff, database)
            }
            try addLogEntry(.expired, count: counts.values.reduce(0, +), database)
            return counts
        }
        try scrub()
        return counts
    }

    private static func countExpired(_ kind: RetentionKind, before day: PlanDate, _ database: Database) throws -> Int {
        if kind == .pupils { return try expiredPupils(before: day, database).count }
        return try Int.fetchOne(
            database, sql: "SELECT count(*) FROM \(condition(kind))", arguments: [day.description]) ?? 0
    }

    private static func remove(_ kind: RetentionKind, before day: PlanDate, _ database: Database) throws {
        if kind == .pupils {
            for pupil in try expiredPupils(before: day, database) { _ = try eraseEverywhere(pupil, database) }
            return
        }
        try database.execute(sql: "DELETE FROM \(condition(kind))", arguments: [day.description])
    }

    /// The table and its rows from before a day.
    private static func condition(_ kind: RetentionKind) -> String {
        switch kind {
        case .pupils: "pupils WHERE json_extract(value, '$.attendance.validUntil') < ?"
        case .plans: "plans WHERE date < ? AND id NOT IN (SELECT plan_id FROM carrier_days)"
        case .routes: "carrier_days WHERE date < ?"
        case .realisation: "visits WHERE date < ?"
        case .complaints: "complaints WHERE json_extract(value, '$.date') < ?"
        case .computations: "results WHERE created_at < ?"
        }
    }

    private static func expiredPupils(before day: PlanDate, _ database: Database) throws -> [Pupil.ID] {
        try String.fetchAll(
            database, sql: "SELECT code FROM \(condition(.pupils)) ORDER BY code", arguments: [day.description]
        ).map { Pupil.ID($0) }
    }
}
