package import Domain
internal import GRDB

extension Workspace {
    /// Ordered by date, direction, pupil, carrier and kind (boarding before alighting).
    ///
    /// - Complexity: O(visits of the period); by pupil O(that pupil's visits).
    package func visits(_ query: VisitQuery = VisitQuery()) throws(Fault) -> [RealisedVisit] {
        try read { try Workspace.visits(query, $0) }
    }

    /// The days of which anything was delivered, in order.
    package func realisedDates(_ query: VisitQuery = VisitQuery()) throws(Fault) -> [PlanDate] {
        try read { database in
            let (condition, arguments) = Workspace.condition(query)
            return try String.fetchAll(
                database, sql: "SELECT DISTINCT date FROM visits WHERE \(condition) ORDER BY date",
                arguments: arguments
            ).compactMap { PlanDate($0) }
        }
    }

    /// Everyone who delivered anything.
    package func realisingCarriers() throws(Fault) -> Set<Carrier.ID> {
        try read { database in
            Set(try String.fetchAll(database, sql: "SELECT DISTINCT carrier FROM deliveries").map { Carrier.ID($0) })
        }
    }

    /// Whom pupils see at the wheel, over everything that was delivered.
    ///
    /// - Parameter pupil: nil is everyone.
    package func usualDrivers(of pupil: Pupil.ID? = nil) throws(Fault) -> [UsualDrivers.Key: Driver.ID] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT pupil, direction, driver, count(*) FROM visits
                    WHERE driver IS NOT NULL AND kind = 'instappen' \(pupil == nil ? "" : "AND pupil = ?")
                    GROUP BY 1, 2, 3
                    """, arguments: pupil.map { [$0.text] } ?? [])
            var counts: [UsualDrivers.Count] = []
            while let row = try rows.next() {
                let key = UsualDrivers.Key(pupil: .init(row[0]), direction: Workspace.direction(row[1]))
                counts.append(.init(key: key, driver: .init(row[2]), rides: row[3]))
            }
            return UsualDrivers.of(counts)
        }
    }

    private static func direction(_ text: String) -> Direction {
        text == Direction.toSchool.rawValue ? .toSchool : .fromSchool
    }

    static func visits(_ query: VisitQuery, _ database: Database) throws -> [RealisedVisit] {
        let (condition, arguments) = condition(query)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT date, direction, pupil, carrier, kind, route, stop_order, time, no_show, vehicle, driver
                FROM visits WHERE \(condition) ORDER BY date, direction, pupil, carrier, kind
                """, arguments: arguments)
        var visits: [RealisedVisit] = []
        var date: (text: String, value: PlanDate)?
        while let row = try rows.next() {
            let text: String = row[0]
            if date?.text != text { date = PlanDate(text).map { (text, $0) } }
            guard let date, let kind = CarrierRoute.Visit.Kind(rawValue: row[4]) else { continue }
            visits.append(
                RealisedVisit(
                    key: .init(
                        carrier: .init(row[3]), date: date.value,
                        direction: direction(row[1]),
                        pupil: .init(row[2]), kind: kind),
                    route: .init(row[5]), order: row[6], time: (row[7] as Int?).map { Seconds($0) },
                    isNoShow: row[8], vehicle: row[9], driver: (row[10] as String?).map { .init($0) }))
        }
        return visits
    }

    private static func condition(_ query: VisitQuery) -> (String, StatementArguments) {
        var parts: [String] = []
        var arguments: StatementArguments = []
        for (part, value) in [
            ("date >= ?", query.from?.description), ("date <= ?", query.until?.description),
            ("pupil = ?", query.pupil?.text), ("carrier = ?", query.carrier?.text),
        ] {
            guard let value else { continue }
            parts.append(part)
            arguments += [value]
        }
        return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), arguments)
    }
}
