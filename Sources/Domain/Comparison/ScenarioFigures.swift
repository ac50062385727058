/// The figures of one scenario, the same in every output. A year is `YearBasis.schoolDays` days like the planned one.
package struct ScenarioFigures: Hashable, Codable, Sendable {
    // Money, a year.
    /// Rides by the tariff.
    package var ridesCost: Cents = 0
    /// Compensation of pupils who travel another way.
    package var otherModesCost: Cents = 0
    package var yearCost: Cents = 0
    /// Of rides and other modes together, rounded.
    package var costPerPupil: Cents = 0
    /// At least this much: proven bound of the rides, and the other modes.
    package var yearBound: Cents = 0
    /// Least and most over repeated solves and draws, the plans' own cost included.
    package var yearCostRange: ClosedRange<Cents> = 0...0

    // People.
    package var pupils = 0
    package var otherModePupils = 0
    package var unplanned = 0
    package var violations = 0
    /// Against the base: other bell time that day, pick-up point, destination or way of travelling.
    package var familiesChanged = 0
    /// Travel time changed by more than 10 minutes against the base in at least one direction; a pupil whose heen is
    /// longer and whose terug is shorter is in both.
    package var longer = 0
    package var shorter = 0

    // Vehicles, of one day.
    /// The most vehicles that are out at the same moment.
    package var vehiclesAtPeak = 0
    /// Drivers: the larger number of duties of the two directions.
    package var drivers = 0
    package var duties = 0
    package var runs = 0
    package var loadedTime: Seconds = 0
    package var dutyTime: Seconds = 0
    package var length: Metres = 0
    package var emptyLength: Metres = 0
    /// A day; nil when a type's factor is not known.
    package var emission: Grams?

    // Rides, of one day, both directions: from door to door, walking to a pick-up point counts.
    package var rideTimes = PlanFigures.RideTimes()
    package var worstRide: Seconds = 0
    /// In the vehicle, over the direct ride from the same stop.
    package var over15MinutesDetour = 0
    package var earliestPickup: Seconds?
    /// Mean time between arrival at the destination and the latest moment allowed (heen).
    package var arrivalSlack: Seconds = 0
    /// Pupils who walk to a pick-up point, and their mean distance.
    package var walkers = 0
    package var meanWalk: Metres = 0

    package init() {}
}

/// How one day becomes a year.
package struct YearBasis: Hashable, Codable, Sendable {
    package var schoolDays: Int
    package var source: String

    package init(schoolDays: Int, source: String) {
        self.schoolDays = schoolDays
        self.source = source
    }

    /// By the contract, else the default norm.
    package init(_ contract: Contract?) {
        let norm = NormBook(contract?.norms ?? []).resolve(.schoolDays)
        self.init(schoolDays: norm.value ?? 0, source: norm.reason)
    }
}
