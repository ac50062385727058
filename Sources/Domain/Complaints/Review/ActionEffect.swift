/// What was driven before and after an action was done.
package struct ActionEffect: Hashable, Codable, Sendable {
    package struct Side: Hashable, Codable, Sendable {
        package var rides: Int
        package var meanRide: Seconds?
        package var punctual: Proportion
        /// How far the moment at home was from the plan, on average, without sign.
        package var meanDeviation: Seconds?
        package var complaints: Int
    }

    package enum Direction: String, Codable, Sendable {
        case better = "beter"
        case same = "gelijk"
        case worse = "slechter"
        case unknown = "nog niet te zeggen"
    }

    package var before: Side
    package var after: Side
    package var effect: Direction

    /// Fewer rides than this on either side say nothing.
    private static let fewest = 5

    /// The month before the agreement against the month after it was done, for the pupil or the route that the complaint is
    /// about.
    ///
    /// - Parameter through: the last day of which anything can be known.
    package init?(
        _ action: ComplaintAction, _ complaint: Complaint, records: [RideRecord], complaints: [Complaint],
        days: Int = 30, through today: PlanDate
    ) {
        guard let done = action.done else { return nil }
        let own = records.filter { record in
            (complaint.direction.map { $0 == record.direction } ?? true)
                && (complaint.pupil.map { $0 == record.pupil }
                    ?? (complaint.route.map { $0 == record.route }
                        ?? (complaint.destination == record.destination)))
        }
        func side(_ from: PlanDate, _ until: PlanDate) -> Side {
            let rides = own.filter { $0.date >= from && $0.date <= until }
            let same = complaints.count {
                $0.kind == .complaint && $0.date >= from && $0.date <= until && $0.pupil == complaint.pupil
                    && $0.route == complaint.route && $0.category == complaint.category
            }
            return ActionEffect.side(rides, complaints: same)
        }
        before = side(action.agreed.later(days: -days), action.agreed.later(days: -1))
        after = side(done, min(today, done.later(days: days - 1)))
        effect = ActionEffect.compare(before, after, complaint.category.topic)
    }

    private static func side(_ rides: [RideRecord], complaints: Int) -> Side {
        let times = rides.compactMap(\.ride)
        let known = rides.compactMap(\.isPunctual)
        let deviations = rides.compactMap { record -> Int? in
            let (planned, driven) =
                record.direction == .toSchool
                ? (record.plannedBoarding, record.boarding) : (record.plannedAlighting, record.alighting)
            guard let planned, let driven else { return nil }
            return abs((driven - planned).rawValue)
        }
        return Side(
            rides: rides.count, meanRide: mean(times.map(\.rawValue)),
            punctual: Proportion(hits: known.count { $0 }, total: known.count), meanDeviation: mean(deviations),
            complaints: complaints)
    }

    private static func mean(_ values: [Int]) -> Seconds? {
        values.isEmpty ? nil : Seconds(values.reduce(0, +) / values.count)
    }

    /// By the figure that the complaint is about; a difference of less than two minutes is none.
    private static func compare(_ before: Side, _ after: Side, _ topic: ComplaintTopic?) -> Direction {
        guard before.rides >= fewest, after.rides >= fewest else { return .unknown }
        let pair = topic == .longRide ? (before.meanRide, after.meanRide) : (before.meanDeviation, after.meanDeviation)
        guard let old = pair.0, let new = pair.1 else { return .unknown }
        let change = new - old
        if abs(change.rawValue) < 120 { return .same }
        return change < .zero ? .better : .worse
    }
}
