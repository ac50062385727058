/// What a planner wants to see of one plan at a glance. Ride times count from departure at the boarding stop to begin
/// at the alighting stop.
package struct PlanFigures: Hashable, Codable, Sendable {
    package struct Vehicles: Hashable, Codable, Sendable {
        package var name: String
        package var duties: Int

        package init(name: String, duties: Int) {
            self.name = name
            self.duties = duties
        }
    }

    package struct Ride: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID
        package var duration: Seconds

        package init(pupil: Pupil.ID, duration: Seconds) {
            self.pupil = pupil
            self.duration = duration
        }
    }

    /// How the ride times are spread; all zero without rides.
    package struct RideTimes: Hashable, Codable, Sendable {
        package var mean: Seconds = 0
        /// Nearest rank: at least half of the pupils ride no longer.
        package var median: Seconds = 0
        /// Nearest rank: at least nine in ten pupils ride no longer.
        package var ninetieth: Seconds = 0
        package var over45Minutes = 0
        package var over60Minutes = 0
        /// Longer than the pupil's own limit.
        package var overOwnLimit = 0
        /// Beyond the direct ride.
        package var meanDetour: Seconds = 0

        package init() {}

        /// - Parameters:
        ///   - durations: in any order.
        ///   - detours: of those rides whose direct ride is known.
        package init(durations: [Seconds], detours: [Seconds], overOwnLimit: Int) {
            guard !durations.isEmpty else { return }
            let sorted = durations.sorted()
            mean = RideTimes.mean(durations)
            median = RideTimes.percentile(50, sorted)
            ninetieth = RideTimes.percentile(90, sorted)
            over45Minutes = durations.count { $0 > .minutes(45) }
            over60Minutes = durations.count { $0 > .minutes(60) }
            self.overOwnLimit = overOwnLimit
            meanDetour = RideTimes.mean(detours)
        }

        private static func mean(_ values: [Seconds]) -> Seconds {
            values.isEmpty ? 0 : Seconds(Rounding.divide(values.reduce(.zero, +).rawValue, by: values.count))
        }

        private static func percentile(_ percent: Int, _ sorted: [Seconds]) -> Seconds {
            sorted[(sorted.count * percent + 99) / 100 - 1]
        }
    }

    package var requests: Int = 0
    package var unplanned: Int = 0
    package var duties: Int = 0
    package var runs: Int = 0
    /// In the order of the problem's vehicle types, only those in use.
    package var vehicles: [Vehicles] = []
    package var length: Metres = 0
    /// Driven without pupils.
    package var emptyLength: Metres = 0
    /// From depot to depot, and with pupils aboard (as the tariff counts it).
    package var dutyTime: Seconds = 0
    package var loadedTime: Seconds = 0
    package var rideTimes = RideTimes()
    /// Of equally long rides the first by code; nil without rides.
    package var longestRide: Ride?
    /// Heen: the first moment that anyone boards. Terug: the last moment that anyone alights.
    package var outermost: Seconds?
    package var cost: Cents = 0
    package var bound: Cents = 0
    package var gap: Double = 0
    /// Pupils whose address is only known by the centre of a postcode.
    package var coarse: Int = 0
    package var violations: Int = 0
    package var warnings: Int = 0

    package init() {}
}
