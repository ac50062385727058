package import Domain
internal import GRDB

extension Workspace {
    /// Ordered by code.
    package func complaints() throws(Fault) -> [Complaint] {
        try read { try RegionTable<Complaint>.complaints.all($0) }
    }

    /// - Returns: nil when there is no such complaint.
    package func complaint(_ id: Complaint.ID) throws(Fault) -> Complaint? {
        try read { try RegionTable<Complaint>.complaints.find(id.text, $0) }
    }

    /// Keeps a complaint that was typed in.
    ///
    /// - Throws: E-KLACHT-BESTAAT when the number is taken.
    package func add(_ complaint: Complaint) throws(Fault) {
        try write { database in
            guard try RegionTable<Complaint>.complaints.find(complaint.id.text, database) == nil else {
                throw Fault(
                    code: "E-KLACHT-BESTAAT", message: "er is al een klacht met nummer \(complaint.id)",
                    advice: "Misschien wilt u een ander nummer kiezen, of geen nummer: dan kiezen wij er een.")
            }
            try RegionTable<Complaint>.complaints.add(complaint, database)
            try addLogEntry(.complaintAdded, database)
        }
    }

    /// Another value for a complaint that is there; it keeps its provenance.
    package func update(_ complaint: Complaint) throws(Fault) {
        try write { database in
            try RegionTable<Complaint>.complaints.replace(complaint, database)
            try addLogEntry(.complaintChanged, database)
        }
    }

    /// Complaints that are replaced take what was agreed about them with them: then nothing is replaced.
    static func keepAgreements(besides rows: [Sourced<Complaint>], _ database: Database) throws {
        let agreed = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT complaint FROM complaint_actions JOIN complaints ON code = complaint
                WHERE import_id IS NOT NULL ORDER BY complaint
                """)
        let lost = agreed.filter { !Set(rows.map(\.value.id.text)).contains($0) }
        guard let first = lost.first else { return }
        throw Fault(
            code: "E-KLACHT-AFSPRAAK",
            message: lost.count == 1
                ? "klacht \(first) staat niet in dit bestand, en er is een afspraak over gemaakt"
                : "\(lost.count) klachten met een afspraak staan niet in dit bestand: \(lost.joined(separator: ", "))",
            cause: "vervangen zou ook de afspraken weghalen", location: .init(),
            advice: "Misschien wilt u het bestand aanvullen, of inlezen zonder te vervangen. Er is niets veranderd.")
    }

    /// In the order in which they were agreed.
    package func complaintActions() throws(Fault) -> [ComplaintAction] {
        try read { database in
            try String.fetchAll(
                database, sql: "SELECT unseal(value) FROM complaint_actions ORDER BY id"
            ).map(StoredJSON.decode)
        }
    }

    /// Adds an action, or replaces the one with the same number of the same complaint.
    package func save(_ action: ComplaintAction) throws(Fault) {
        try write { database in
            let value = try StoredJSON.encode(action)
            try database.execute(
                sql: """
                    UPDATE complaint_actions SET value = seal(?, '\(SealedColumn.action)')
                    WHERE complaint = ? AND number = ?
                    """,
                arguments: [value, action.complaint.text, action.number])
            if database.changesCount == 0 {
                try database.execute(
                    sql: "INSERT INTO complaint_actions (value) VALUES (seal(?, '\(SealedColumn.action)'))",
                    arguments: [value])
            }
            try addLogEntry(.followUpChanged, database)
        }
    }
}
