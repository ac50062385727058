internal import Domain
internal import GRDB

extension Workspace {
    /// The pseudonym takes the pupil's place, so that the routes still add up; a route, vehicle or driver that was called
    /// after the pupil loses the code.
    ///
    /// - Returns: the visits of the pupil.
    static func eraseFromVisits(_ erasure: Erasure, _ database: Database) throws -> Int {
        try database.execute(
            sql: "UPDATE visits SET pupil = ? WHERE pupil = ?",
            arguments: [erasure.pseudonym.text, erasure.pupil.text])
        let count = database.changesCount
        for column in ["route", "vehicle", "driver"] {
            let names = try String.fetchAll(
                database, sql: "SELECT DISTINCT \(column) FROM visits WHERE instr(\(column), ?)",
                arguments: [erasure.pupil.text])
            for name in names where erasure.name(name) != name {
                try database.execute(
                    sql: "UPDATE visits SET \(column) = ? WHERE \(column) = ?",
                    arguments: [erasure.name(name), name])
            }
        }
        return count
    }
}
