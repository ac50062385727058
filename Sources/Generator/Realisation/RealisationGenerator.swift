package import Domain

/// Drives plans as an invented carrier would: late routes, pupils who are not there, drivers and vehicles that change, an
/// order that the driver prefers, and one area where the morning peak is slow. Equal seed and plans give equal days.
package struct RealisationGenerator: Sendable {
    /// Where and when driving is slower than the plan assumes: what learning from realisation must find.
    package struct SlowArea: Sendable {
        package var middle: Coordinate
        /// Degrees north and south; east and west reach further by as much as a degree is shorter there.
        package var reach: Double
        package var hours: Range<Seconds>
        /// Hundredths: 145 is 45 % slower.
        package var hundredths: Int

        package static let alkmaarInTheMorning = SlowArea(
            middle: Coordinate(latitude: 52.635, longitude: 4.755), reach: 0.022, hours: .clock(7, 0)..<(.clock(9, 0)),
            hundredths: 145)

        func holds(_ point: Coordinate?) -> Bool {
            guard let point else { return false }
            return abs(point.latitude - middle.latitude) <= reach
                && abs(point.longitude - middle.longitude) <= reach * 1.64
        }
    }

    private let seed: UInt64
    private let slow: SlowArea?

    package init(seed: UInt64, slow: SlowArea? = .alkmaarInTheMorning) {
        self.seed = seed
        self.slow = slow
    }

    /// The visits of one half-day, duty by duty in the order in which they were driven.
    ///
    /// - Parameters:
    ///   - matrix: in the order of the problem's places.
    ///   - drivers: who drives by the plan; without a name the generator gives one.
    package func drive(
        _ plan: HalfDayPlan, for problem: HalfDayProblem, matrix: TravelMatrix, on date: PlanDate, carrier: Carrier.ID,
        drivers: [Duty.ID: Driver.ID] = [:]
    ) -> [RealisedVisit] {
        let half = date.daysSince1970 * 2 + (problem.direction == .toSchool ? 0 : 1)
        var absent = SplitMix64(seed: seed, stream: 11).salted(half)
        let away = Set(
            problem.requests.map(\.pupil).filter { _ in absent.happens(inThousand: 25) })
        return plan.duties.enumerated().flatMap { number, duty in
            var driver = DutyDriver(
                problem: problem, matrix: matrix, slow: slow, number: number,
                draw: SplitMix64(seed: seed, stream: 12).salted(half &* 1009 &+ number))
            return driver.drive(duty, on: date, carrier: carrier, driver: drivers[duty.id], away: away)
        }
    }
}

extension SplitMix64 {
    /// Another sequence for every day and duty.
    fileprivate func salted(_ salt: Int) -> SplitMix64 {
        var copy = self
        let first = copy.below(Int.max)
        return SplitMix64(seed: UInt64(bitPattern: Int64(first &+ salt &* 0x9E37_79B9)), stream: 1)
    }
}
