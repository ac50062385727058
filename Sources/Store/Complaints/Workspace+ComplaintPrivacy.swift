internal import Domain
internal import GRDB

extension Workspace {
    /// Complaints about the pupil and complaints that name the pupil.
    static func complaints(mentioning pupil: Pupil.ID, _ database: Database) throws -> [Complaint] {
        let erasure = Erasure(of: pupil)
        return try RegionTable<Complaint>.complaints.all(database).filter {
            $0.pupil == pupil || erasure($0) != $0
        }
    }

    /// What was agreed after a complaint about the pupil, or says the code.
    static func actions(about pupil: Pupil.ID, _ database: Database) throws -> [ComplaintAction] {
        let own = try Set(
            String.fetchAll(database, sql: "SELECT code FROM complaints WHERE pupil = ?", arguments: [pupil.text]))
        let erasure = Erasure(of: pupil)
        return try allActions(database).map(\.action).filter {
            own.contains($0.complaint.text) || erasure($0.text) != $0.text
        }
    }

    /// A complaint about the pupil goes whole, with its follow-up: date, route and school together would point at the
    /// child. Others lose the code.
    ///
    /// - Returns: the number of complaints that went or changed.
    static func eraseComplaints(_ erasure: Erasure, _ database: Database) throws -> Int {
        try database.execute(sql: "DELETE FROM complaints WHERE pupil = ?", arguments: [erasure.pupil.text])
        var count = database.changesCount
        for complaint in try RegionTable<Complaint>.complaints.all(database) {
            let erased = erasure(complaint)
            guard erased != complaint else { continue }
            count += 1
            try RegionTable<Complaint>.complaints.replace(erased, database)
        }
        for (id, action) in try allActions(database) where erasure(action.text) != action.text {
            var erased = action
            erased.text = erasure(action.text)
            try database.execute(
                sql: "UPDATE complaint_actions SET value = seal(?, '\(SealedColumn.action)') WHERE id = ?",
                arguments: [try StoredJSON.encode(erased), id])
        }
        return count
    }

    private static func allActions(_ database: Database) throws -> [(id: Int64, action: ComplaintAction)] {
        try Row.fetchAll(
            database, sql: "SELECT id, unseal(value) AS value FROM complaint_actions ORDER BY id"
        ).map {
            (id: $0["id"], action: try StoredJSON.decode($0["value"]))
        }
    }
}

extension Erasure {
    /// Another pupil's complaint, or one about a route or a school. A wish about the pupil goes.
    func callAsFunction(_ complaint: Complaint) -> Complaint {
        var complaint = complaint
        complaint.note = complaint.note.map { self($0) }
        if complaint.wish == .apartFrom(pupil) { complaint.wish = nil }
        return complaint
    }
}
