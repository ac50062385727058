package import Domain

extension PlanCalendar {
    /// What was promised for a half-day at a moment.
    package struct Promise: Hashable, Sendable {
        package var plan: PlanSummary
        /// What held before it.
        package var previous: PlanSummary?
        /// Nothing was stored by then: it is the first one that was stored later.
        package var wasStoredLater: Bool
    }

    /// One for each carrier who has routes; without any, that of the plans that Ritwijzer made. A version that was stored
    /// after the moment was no promise yet: then what it took the place of still held, also when that is of an earlier
    /// day.
    ///
    /// - Parameters:
    ///   - moment: ISO 8601, UTC; nil is now.
    ///   - carrier: only that one's, where it has any.
    package func promises(
        on date: PlanDate, _ direction: Direction, at moment: String? = nil, carrier: Carrier.ID? = nil
    ) -> [Promise] {
        let known = carriers(on: date, direction)
        let asked = carrier.flatMap { known.contains($0) ? [$0] : nil } ?? known
        let found = asked.compactMap { promise(versions($0, on: date, direction), at: moment) }
        return found.isEmpty ? [promise(versions(nil, on: date, direction), at: moment)].compactMap(\.self) : found
    }

    func promise(_ versions: [PlanSummary], at moment: String?) -> Promise? {
        let inTime = versions.filter { plan in moment.map { plan.createdAt <= $0 } ?? true }
        if let plan = inTime.last {
            return Promise(plan: plan, previous: inTime.dropLast().last, wasStoredLater: false)
        }
        // Of the newest day: what is kept afterwards is kept with its own day.
        return versions.first { $0.date == versions.last?.date }.map {
            Promise(plan: $0, previous: nil, wasStoredLater: true)
        }
    }
}
