package import Domain
internal import GRDB

extension Workspace {
    /// The plan that held on a day: of the latest day up to then with the same weekday if there is one, else of the
    /// latest day up to then. A plan goes on until there is a new one.
    ///
    /// - Parameters:
    ///   - carrier: whose routes; nil takes those of the only carrier. A carrier without routes, and no or several
    ///     carriers for nil, take the plans that Ritwijzer made.
    ///   - moment: ISO 8601, UTC: the newest version that was stored by then. When none was, the first one that was
    ///     stored later, which is told. nil is now.
    /// - Returns: nil when there is no plan up to that day.
    package func planInForce(
        on date: PlanDate, direction: Direction, carrier: Carrier.ID? = nil, at moment: String? = nil
    ) throws(Fault) -> PlanInForce? {
        try read { database in
            let known = try String.fetchAll(
                database, sql: "SELECT DISTINCT carrier FROM carrier_days WHERE direction = ? AND date <= ?",
                arguments: [direction.rawValue, date.description])
            let whose = carrier?.text ?? (known.count == 1 ? known.first : nil)
            if let whose, known.contains(whose),
                let found = try Workspace.inForce(date, direction, carrier: whose, moment, database)
            {
                return found
            }
            return try Workspace.inForce(date, direction, carrier: nil, moment, database)
        }
    }

    /// Every plan that held on a day: one for each carrier, or without carriers the one that Ritwijzer made.
    package func plansInForce(
        on date: PlanDate, direction: Direction, at moment: String? = nil
    ) throws(Fault) -> [PlanInForce] {
        var found: [PlanInForce] = []
        for carrier in try carriers() {
            guard let plan = try planInForce(on: date, direction: direction, carrier: carrier, at: moment),
                plan.carrier != nil
            else { continue }
            found.append(plan)
        }
        if found.isEmpty, let plan = try planInForce(on: date, direction: direction, at: moment) { found = [plan] }
        return found
    }

    private static func inForce(
        _ date: PlanDate, _ direction: Direction, carrier: String?, _ moment: String?, _ database: Database
    ) throws -> PlanInForce? {
        let dates = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT date FROM plans
                WHERE direction = ? AND carrier IS ? AND date <= ? ORDER BY date DESC
                """, arguments: [direction.rawValue, carrier, date.description]
        ).compactMap { PlanDate($0) }
        guard let day = dates.first(where: { $0.weekday == date.weekday }) ?? dates.first else { return nil }
        // Of several names on one day the one that `plan` gives by itself goes first.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM plans WHERE direction = ?1 AND carrier IS ?2 AND date = ?3
                ORDER BY name = ?4 DESC, id DESC
                """,
            arguments: [direction.rawValue, carrier, day.description, "\(day)-\(direction.rawValue)"])
        let inTime = rows.first { row in moment.map { (row["created_at"] as String) <= $0 } ?? true }
        let later = rows.last { $0["name"] as String == rows.first?["name"] }
        guard let row = inTime ?? later else { return nil }
        return PlanInForce(
            stored: try storedPlan(row), carrier: carrier.map { Carrier.ID($0) }, date: day,
            storedAt: row["created_at"], wasStoredLater: inTime == nil)
    }
}
