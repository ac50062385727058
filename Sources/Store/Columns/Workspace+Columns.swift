package import Domain
internal import Foundation
internal import GRDB

extension Workspace {
    /// Mappings for one kind of file, newest first.
    package func keptMappings(kind: String) throws(Fault) -> [KeptMapping] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM column_mappings WHERE kind = ? ORDER BY kept_at DESC, carrier, headings_hash",
                arguments: [kind]
            ).map { row in
                let carrier: String = row["carrier"]
                return KeptMapping(
                    mapping: try StoredJSON.decode(row["mapping"]), carrier: carrier.isEmpty ? nil : .init(carrier),
                    file: row["file"], keptAt: row["kept_at"])
            }
        }
    }

    /// Takes the place of what was kept for the same headings of the same carrier.
    package func keep(_ mapping: HeadingMapping, carrier: Carrier.ID?, file: String) throws(Fault) {
        try write { database in
            let headings = mapping.entries.map { $0.heading.lowercased() }.sorted().joined(separator: "\n")
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO column_mappings (kind, carrier, headings_hash, mapping, file, kept_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    mapping.kind, carrier?.text ?? "", ContentHash.sha256(Data(headings.utf8)),
                    StoredJSON.encode(mapping), file, Timestamp.now,
                ])
        }
    }
}
