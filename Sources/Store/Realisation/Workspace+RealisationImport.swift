package import Domain
internal import GRDB

extension Workspace {
    /// Brings in what was driven, all or nothing. The same visit again changes nothing, another telling replaces it
    /// unless the one that is there was delivered later.
    ///
    /// - Parameter replacing: other visits of the same carriers on the days of the file are removed.
    /// - Complexity: O(rows × log visits).
    package func importRealisation(
        _ rows: [Sourced<DeliveredVisit>], from file: SourceFile, replacing: Bool = false
    ) throws(Fault) -> RealisationOutcome {
        try bringIn(.realisation, from: file, rows: rows.count) { database, id in
            try Workspace.addDeliveries(rows, importID: id, database)
            var outcome = try VisitWriter(database, importID: id).put(rows)
            if replacing { outcome.counts.removed = try Workspace.removeOthers(rows, importID: id, database) }
            return outcome
        }
    }

    /// The same bytes were read before for this carrier.
    ///
    /// - Parameter carrier: nil is any carrier.
    package func hasRead(realisation hash: String, of carrier: Carrier.ID?) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM imports JOIN deliveries ON import_id = imports.id
                        WHERE file_hash = ?1 AND carrier = coalesce(?2, carrier))
                    """, arguments: [hash, carrier?.text]) ?? false
        }
    }

    private static func addDeliveries(
        _ rows: [Sourced<DeliveredVisit>], importID: Int64, _ database: Database
    ) throws {
        var latest: [Carrier.ID: DeliveryMoment] = [:]
        for row in rows {
            let carrier = row.value.visit.key.carrier
            latest[carrier] = max(latest[carrier] ?? row.value.deliveredAt, row.value.deliveredAt)
        }
        for (carrier, moment) in latest.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO deliveries (import_id, carrier, delivered_at) VALUES (?, ?, ?)",
                arguments: [importID, carrier.text, moment.secondsSince1970])
        }
    }

    private static func removeOthers(
        _ rows: [Sourced<DeliveredVisit>], importID: Int64, _ database: Database
    ) throws -> Int {
        let kept = Set(rows.map(\.value.visit.key))
        var removed = 0
        for day in Set(rows.map { CarrierDay(carrier: $0.value.visit.key.carrier, date: $0.value.visit.key.date) }) {
            let query = VisitQuery(from: day.date, until: day.date, carrier: day.carrier)
            for visit in try visits(query, database) where !kept.contains(visit.key) {
                try database.execute(
                    sql: """
                        DELETE FROM visits WHERE date = ? AND direction = ? AND pupil = ? AND carrier = ? AND kind = ?
                        """,
                    arguments: [
                        visit.key.date.description, visit.key.direction.rawValue, visit.key.pupil.text,
                        visit.key.carrier.text, visit.key.kind.rawValue,
                    ])
                removed += database.changesCount
            }
        }
        return removed
    }

    private struct CarrierDay: Hashable {
        var carrier: Carrier.ID
        var date: PlanDate
    }
}

/// Writes visits one by one, each against what is there.
private struct VisitWriter {
    private let present: Statement
    private let insert: Statement
    private let importID: Int64

    init(_ database: Database, importID: Int64) throws {
        self.importID = importID
        present = try database.makeStatement(
            sql: """
                SELECT route, stop_order, time, no_show, vehicle, driver, delivered_at FROM visits
                WHERE date = ? AND direction = ? AND pupil = ? AND carrier = ? AND kind = ?
                """)
        insert = try database.makeStatement(
            sql: """
                INSERT OR REPLACE INTO visits (date, direction, pupil, carrier, kind, route, stop_order, time, no_show,
                    vehicle, driver, delivered_at, import_id, line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
    }

    func put(_ rows: [Sourced<DeliveredVisit>]) throws -> RealisationOutcome {
        var outcome = RealisationOutcome()
        var date: (value: PlanDate, text: String)?
        for row in rows {
            let visit = row.value.visit
            if date?.value != visit.key.date { date = (visit.key.date, visit.key.date.description) }
            let key: [(any DatabaseValueConvertible)?] = [
                date?.text, visit.key.direction.rawValue, visit.key.pupil.text, visit.key.carrier.text,
                visit.key.kind.rawValue,
            ]
            if let known = try Row.fetchOne(present, arguments: StatementArguments(key)) {
                let deliveredBefore: Int = known["delivered_at"]
                guard deliveredBefore <= row.value.deliveredAt.secondsSince1970 else {
                    outcome.older += 1
                    continue
                }
                if tells(known, visit) {
                    outcome.counts.unchanged += 1
                } else {
                    outcome.counts.changed += 1
                }
            } else {
                outcome.counts.added += 1
            }
            try insert.execute(
                arguments: StatementArguments(
                    key + [
                        visit.route.text, visit.order, visit.time?.rawValue, visit.isNoShow, visit.vehicle,
                        visit.driver?.text, row.value.deliveredAt.secondsSince1970, importID, row.line,
                    ]))
        }
        return outcome
    }

    private func tells(_ row: Row, _ visit: RealisedVisit) -> Bool {
        let (route, order, time): (String, Int?, Int?) = (row["route"], row["stop_order"], row["time"])
        let (isNoShow, vehicle, driver): (Bool, String?, String?) = (row["no_show"], row["vehicle"], row["driver"])
        return route == visit.route.text && order == visit.order && time == visit.time?.rawValue
            && isNoShow == visit.isNoShow && vehicle == visit.vehicle && driver == visit.driver?.text
    }
}
