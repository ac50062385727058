package import Domain
internal import Foundation
internal import GRDB

extension Workspace {
    /// Everything that is held on one pupil. Looking is not logged by itself, because it also works read-only: call
    /// `log(.inspected)`.
    package func personalData(of pupil: Pupil.ID) throws(Fault) -> PersonalData {
        try read { database in
            let others = try RegionTable<Pupil>.pupils.all(database).filter { $0.id != pupil }
            let contracts = try RegionTable<Contract>.contracts.all(database)
            return PersonalData(
                pupil: try RegionTable<Pupil>.pupils.find(pupil.text, database),
                provenance: try Workspace.provenance(in: "pupils", of: pupil.text, database),
                mentions: others.count { $0.apartFrom.contains(pupil) || $0.togetherWith.contains(pupil) },
                norms: contracts.flatMap(\.norms).filter { $0.scope == .pupil(pupil) },
                rides: try Workspace.plans(mentioning: pupil, database).compactMap {
                    .init(of: pupil, in: try Workspace.storedPlan($0), Workspace.summary($0))
                },
                computations: try Workspace.results(mentioning: pupil, database).compactMap {
                    .init(of: pupil, in: try Workspace.keptResult($0), createdAt: $0["created_at"])
                },
                visits: try Workspace.visits(VisitQuery(pupil: pupil), database),
                routeVisits: try Workspace.carrierDays(mentioning: pupil, database).flatMap {
                    PersonalData.RouteVisit.all(of: pupil, in: try Workspace.carrierDay($0))
                },
                complaints: try Workspace.complaints(mentioning: pupil, database),
                complaintActions: try Workspace.actions(about: pupil, database))
        }
    }

    /// Erases a pupil: the row goes, other rows no longer name the pupil, and in stored plans a pseudonym without a
    /// point takes the pupil's place, and what was kept of scenarios with the pupil goes. Then the file is written anew, so that its bytes no longer hold the code or the
    /// home. What the carrier keeps elsewhere (source files, copies, exports) is not touched.
    ///
    /// Can be repeated. When another program is reading at that moment, the data are erased but their traces are not
    /// yet: E-WERKMAP-SPOREN asks to do it again.
    package func erase(_ pupil: Pupil.ID) throws(Fault) -> ErasureOutcome {
        let outcome = try write { database in
            let outcome = try Workspace.eraseEverywhere(pupil, database)
            try addLogEntry(.erased, count: outcome.plans, database)
            return outcome
        }
        try scrub()
        return outcome
    }

    /// Out of every table; the bytes go with `scrub`.
    static func eraseEverywhere(_ pupil: Pupil.ID, _ database: Database) throws -> ErasureOutcome {
        let erasure = Erasure(of: pupil)
        return ErasureOutcome(
            wasListed: try deletePupil(pupil, database), mentions: try eraseFromRegion(erasure, database),
            plans: try eraseFromPlans(erasure, database),
            computations: try deleteResults(mentioning: pupil, database),
            visits: try eraseFromVisits(erasure, database),
            carrierDays: try eraseFromCarrierDays(erasure, database),
            complaints: try eraseComplaints(erasure, database))
    }

    private static func deletePupil(_ pupil: Pupil.ID, _ database: Database) throws -> Bool {
        try database.execute(sql: "DELETE FROM pupils WHERE code = ?", arguments: [pupil.text])
        return database.changesCount > 0
    }

    /// - Returns: the number of other pupils' rows that changed.
    private static func eraseFromRegion(_ erasure: Erasure, _ database: Database) throws -> Int {
        var mentions = 0
        for pupil in try RegionTable<Pupil>.pupils.all(database) {
            let erased = erasure(pupil)
            guard erased != pupil else { continue }
            mentions += 1
            try RegionTable<Pupil>.pupils.replace(erased, database)
        }
        for contract in try RegionTable<Contract>.contracts.all(database) {
            let erased = erasure(contract)
            if erased != contract { try RegionTable<Contract>.contracts.replace(erased, database) }
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, file_name FROM imports") {
            let name: String = row["file_name"]
            guard erasure.name(name) != name else { continue }
            try database.execute(
                sql: "UPDATE imports SET file_name = ? WHERE id = ?",
                arguments: [erasure.name(name), row["id"] as Int64])
        }
        return mentions
    }

    private static func eraseFromPlans(_ erasure: Erasure, _ database: Database) throws -> Int {
        var changed = 0
        for row in try plans(mentioning: erasure.pupil, database) {
            let stored = try storedPlan(row)
            let erased = try erasure(stored)
            guard erased != stored else { continue }
            changed += 1
            let problem = try StoredJSON.encode(erased.problem)
            try database.execute(
                sql: """
                    UPDATE plans SET name = ?, problem = seal(?, '\(SealedColumn.problem)'), plan = ?, record = ?, findings = ?, input_hash = ?,
                        redacted_at = ?
                    WHERE id = ?
                    """,
                arguments: [
                    erased.id.text, problem, try StoredJSON.encode(erased.plan), try StoredJSON.encode(erased.record),
                    // The old hash would let someone who knows the rest find the code by trying.
                    try StoredJSON.encode(erased.findings), ContentHash.sha256(Data(problem.utf8)), Timestamp.now,
                    row["id"] as Int64,
                ])
        }
        return changed
    }

    /// - Returns: the number of versions of half-days that changed.
    private static func eraseFromCarrierDays(_ erasure: Erasure, _ database: Database) throws -> Int {
        var changed = 0
        for row in try carrierDays(mentioning: erasure.pupil, database) {
            let routes = try carrierDay(row).day.routes
            let erased = routes.map { erasure($0) }
            guard erased != routes else { continue }
            changed += 1
            try database.execute(
                sql: "UPDATE carrier_days SET routes = ?, redacted_at = ? WHERE id = ?",
                arguments: [try StoredJSON.encode(erased), Timestamp.now, row["id"] as Int64])
        }
        return changed
    }

    /// Carriers' half-days in whose routes the code occurs, perhaps as a part of another one.
    private static func carrierDays(mentioning pupil: Pupil.ID, _ database: Database) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT carrier_days.*, file_name, file_hash FROM carrier_days JOIN imports ON imports.id = import_id
                WHERE instr(routes, ?) ORDER BY carrier_days.id
                """, arguments: [StoredJSON.inner(pupil.text)])
    }

    /// A kept result can be computed again: it goes whole.
    private static func deleteResults(mentioning pupil: Pupil.ID, _ database: Database) throws -> Int {
        var held = 0
        for row in try results(mentioning: pupil, database) {
            if PersonalData.Computation(of: pupil, in: try keptResult(row), createdAt: row["created_at"]) != nil {
                held += 1
            }
            try database.execute(sql: "DELETE FROM results WHERE id = ?", arguments: [row["id"] as Int64])
        }
        return held
    }

    /// Plans in whose text the code occurs, perhaps as a part of another one.
    private static func plans(mentioning pupil: Pupil.ID, _ database: Database) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, \(wholePlan) FROM plans
                WHERE instr(problem, ?1) OR instr(plan, ?1) OR instr(record, ?1) OR instr(findings, ?1)
                    OR instr(name, ?2)
                ORDER BY id
                """, arguments: [StoredJSON.inner(pupil.text), pupil.text])
    }

    /// Writes the file anew and empties the WAL.
    func scrub() throws(Fault) {
        let isBusy = try maintain { database in
            try database.execute(sql: "VACUUM")
            return try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
        }
        guard isBusy else { return }
        throw Fault(
            .internal, code: "E-WERKMAP-SPOREN",
            message: "de gegevens zijn verwijderd, maar het bestand kon nog niet opgeschoond worden",
            cause: "een ander programma leest in deze werkmap", location: .init(file: WorkspaceFile.name(of: path)),
            advice: "Misschien kunt u dat programma sluiten en de opdracht daarna herhalen.")
    }
}
