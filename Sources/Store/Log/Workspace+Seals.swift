package import Domain
internal import Foundation
internal import GRDB

/// Whether the log is as it was written.
package struct LogSeals: Hashable, Sendable {
    package struct Break: Hashable, Sendable {
        /// The line's number in the log.
        package var line: Int
        /// Dutch.
        package var reason: String
    }

    /// The seal of the last line: whoever keeps it elsewhere can later tell that nothing was taken off the end.
    package var last: String?
    package var lines: Int
    package var breaks: [Break]
    /// Every seal, to look one up that was kept elsewhere.
    package var all: Set<String>
}

extension Workspace {
    /// Computes every seal again. A chain that was made anew as a whole is only caught by a seal that someone kept.
    ///
    /// - Complexity: O(lines).
    package func checkedSeals() throws(Fault) -> LogSeals {
        try read { database in
            let lines = try Workspace.sealedLines(database, after: 0)
            let seals = try Row.fetchAll(database, sql: "SELECT log_id, seal FROM log_seals ORDER BY log_id").map {
                (id: $0["log_id"] as Int64, seal: $0["seal"] as String)
            }
            return Workspace.judge(lines, seals)
        }
    }

    private struct SealedLine {
        var id: Int64
        var text: String
    }

    private static func judge(_ lines: [SealedLine], _ seals: [(id: Int64, seal: String)]) -> LogSeals {
        let sealed = Dictionary(seals.map { ($0.id, $0.seal) }, uniquingKeysWith: { first, _ in first })
        let present = Dictionary(lines.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        var breaks: [LogSeals.Break] = []
        var previous = ""
        for id in Set(sealed.keys).union(present.keys).sorted() {
            switch (present[id], sealed[id]) {
            case (let text?, let seal?):
                if ContentHash.sha256(Data((previous + text).utf8)) != seal {
                    breaks.append(.init(line: Int(id), reason: "deze regel, of die ervoor, is veranderd of verwijderd"))
                }
                previous = seal
            case (nil, let seal?):
                breaks.append(.init(line: Int(id), reason: "deze regel is weggehaald"))
                previous = seal
            default: breaks.append(.init(line: Int(id), reason: "deze regel heeft geen zegel"))
            }
        }
        return LogSeals(
            last: seals.last?.seal, lines: lines.count, breaks: breaks, all: Set(seals.map(\.seal)))
    }

    /// Seals the lines that have none yet: the one that was just written, or all of a file from before there were seals.
    static func seal(_ database: Database) throws {
        let last = try Row.fetchOne(database, sql: "SELECT log_id, seal FROM log_seals ORDER BY log_id DESC LIMIT 1")
        var previous: String = last?["seal"] ?? ""
        for line in try sealedLines(database, after: last?["log_id"] ?? 0) {
            previous = ContentHash.sha256(Data((previous + line.text).utf8))
            try database.execute(
                sql: "INSERT INTO log_seals (log_id, seal) VALUES (?, ?)", arguments: [line.id, previous])
        }
    }

    /// What a seal covers: everything of a line that may not change. A plan may go, and file names lose a pupil's code.
    private static func sealedLines(_ database: Database, after: Int64) throws -> [SealedLine] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT log.id AS id, at, actor, action, import_id, count, file_hash
                FROM log LEFT JOIN imports ON imports.id = import_id WHERE log.id > ? ORDER BY log.id
                """, arguments: [after]
        ).map { row in
            let importID: Int64? = row["import_id"]
            let count: Int64? = row["count"]
            let parts: [String] = [
                String(row["id"] as Int64), row["at"], row["actor"], row["action"], importID.map(String.init) ?? "-",
                row["file_hash"] ?? "-", count.map(String.init) ?? "-",
            ]
            return SealedLine(id: row["id"], text: parts.joined(separator: "\u{1F}"))
        }
    }
}
