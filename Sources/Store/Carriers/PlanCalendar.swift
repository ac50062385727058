package import Domain

/// Which plan held on which day: of the latest day up to then with the same weekday if there is one, else of the latest
/// day up to then. A plan goes on until there is a new one.
package struct PlanCalendar: Sendable {
    private struct Line: Hashable {
        var direction: Direction
        /// nil: plans that Ritwijzer made.
        var carrier: Carrier.ID?
    }

    /// Newest day last; of one day, what goes first comes last.
    private let lines: [Line: [PlanSummary]]

    /// - Parameter plans: every version of every plan, oldest first, as the workspace lists them.
    package init(_ plans: [PlanSummary]) {
        var lines: [Line: [(plan: PlanSummary, date: PlanDate, isOwnName: Bool, offset: Int)]] = [:]
        for (offset, plan) in plans.enumerated() {
            guard let date = plan.date else { continue }
            let name = "\(date)-\(plan.direction.rawValue)"
            lines[Line(direction: plan.direction, carrier: plan.carrier), default: []].append(
                (plan, date, plan.id.text == name, offset))
        }
        self.lines = lines.mapValues { entries in
            entries.sorted { left, right in
                (left.date, left.isOwnName ? 1 : 0, left.offset) < (right.date, right.isOwnName ? 1 : 0, right.offset)
            }.map(\.plan)
        }
    }

    /// - Parameters:
    ///   - carrier: whose routes; nil takes those of the only carrier. A carrier without routes, and no or several
    ///     carriers for nil, take the plans that Ritwijzer made.
    ///   - moment: ISO 8601, UTC: what was promised at that moment; nil is what holds now.
    package func plan(
        on date: PlanDate, _ direction: Direction, carrier: Carrier.ID? = nil, at moment: String? = nil
    ) -> PlanSummary? {
        let known = carriers(on: date, direction)
        if let whose = carrier ?? (known.count == 1 ? known.first : nil), known.contains(whose),
            let found = promise(versions(whose, on: date, direction), at: moment)
        {
            return found.plan
        }
        return promise(versions(nil, on: date, direction), at: moment)?.plan
    }

    /// Every plan that held: one for each carrier, or without carriers the one that Ritwijzer made.
    package func plans(on date: PlanDate, _ direction: Direction) -> [PlanSummary] {
        let found = carriers(on: date, direction).compactMap { latest(Line(direction: direction, carrier: $0), date) }
        return found.isEmpty ? [plan(on: date, direction)].compactMap(\.self) : found
    }

    func carriers(on date: PlanDate, _ direction: Direction) -> [Carrier.ID] {
        lines.filter { line, plans in
            line.direction == direction && (plans.first?.date).map { $0 <= date } ?? false
        }.compactMap(\.key.carrier).sorted()
    }

    private func latest(_ line: Line, _ date: PlanDate) -> PlanSummary? {
        versions(line.carrier, on: date, line.direction).last
    }

    /// Every version that may hold on a day, the one that held last at the end: those of the same day of the week where
    /// there are any.
    func versions(_ carrier: Carrier.ID?, on date: PlanDate, _ direction: Direction) -> [PlanSummary] {
        let known = (lines[Line(direction: direction, carrier: carrier)] ?? []).filter { plan in
            plan.date.map { $0 <= date } ?? false
        }
        let sameDay = known.filter { $0.date?.weekday == date.weekday }
        return sameDay.isEmpty ? known : sameDay
    }
}
