package import Domain
internal import GRDB

/// One table as the workspace really has it.
package struct HeldTable: Hashable, Sendable {
    package var name: String
    package var rows: Int
    package var columns: [String]
}

extension Workspace {
    /// Every table with its columns, computed ones included, in alphabetical order.
    package func heldTables() throws(Fault) -> [HeldTable] {
        try read { database in
            let names = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
                    """)
            return try names.map { name in
                HeldTable(
                    name: name, rows: try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)") ?? 0,
                    columns: try String.fetchAll(
                        database, sql: "SELECT name FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [name]))
            }
        }
    }
}
