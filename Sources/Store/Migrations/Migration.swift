internal import GRDB

/// One step of the schema. Steps are only ever added: a released one never changes.
struct Migration: Sendable {
    /// SQLite's `user_version` after this step.
    let version: Int
    let sql: String

    static let all = [
        Migration0001Foundation.migration, Migration0002Plans.migration, Migration0003Log.migration,
        Migration0004Results.migration, Migration0005Realisation.migration, Migration0006Complaints.migration,
        Migration0007Routes.migration, Migration0008ColumnMappings.migration,
        Migration0009LogSeals.migration, Migration0010Seals.migration,
    ]
    /// From this version on, what leads to a child is sealed.
    static let firstSealed = 10
    static var latest: Int { all.last?.version ?? 0 }

    static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Brings the file up to the last of `steps`, in one transaction. Does nothing to a file that is there already.
    static func run(_ steps: [Migration], in database: Database) throws {
        try database.inTransaction(.immediate) {
            if try Int.fetchOne(database, sql: "PRAGMA application_id") == 0 {
                try database.execute(sql: "PRAGMA application_id = \(WorkspaceFile.Identity.workspace.rawValue)")
            }
            let present = try version(of: database)
            for step in steps where step.version > present {
                try database.execute(sql: step.sql)
                try database.execute(sql: "PRAGMA user_version = \(step.version)")
            }
            return .commit
        }
    }
}
