package import Domain
internal import Foundation
internal import GRDB

/// School times that a search found. They hold no pupils.
package struct KeptShifts: Hashable, Codable, Sendable {
    /// What makes two searches the same.
    package struct Key: Hashable, Codable, Sendable {
        package var change: BellSearch
        /// Hashes of the half-days without shifts.
        package var problems: [String]
        package var seed: UInt64
        package var limits: String
        package var programVersion: String

        package init(change: BellSearch, problems: [String], seed: UInt64, limits: String, programVersion: String) {
            self.change = change
            self.problems = problems
            self.seed = seed
            self.limits = limits
            self.programVersion = programVersion
        }

        fileprivate func hash() throws -> String { ContentHash.sha256(Data(try StoredJSON.encode(self).utf8)) }
    }

    package struct Shift: Hashable, Codable, Sendable {
        package var destination: Destination.ID
        /// Later is positive.
        package var shift: Seconds

        package init(destination: Destination.ID, shift: Seconds) {
            self.destination = destination
            self.shift = shift
        }
    }

    package var shifts: [Shift]
    /// Dutch, for who reads the figures.
    package var notes: [String]

    package init(shifts: [Shift], notes: [String]) {
        self.shifts = shifts
        self.notes = notes
    }
}

extension Workspace {
    /// - Returns: nil when this was not searched before.
    package func keptShifts(_ key: KeptShifts.Key) throws(Fault) -> KeptShifts? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT value FROM school_times WHERE key_hash = ?", arguments: [key.hash()]
            ).map { try StoredJSON.decode($0) }
        }
    }

    package func keep(_ shifts: KeptShifts, for key: KeptShifts.Key) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO school_times (key_hash, value, created_at) VALUES (?, ?, ?)",
                arguments: [key.hash(), StoredJSON.encode(shifts), Timestamp.now])
        }
    }
}
