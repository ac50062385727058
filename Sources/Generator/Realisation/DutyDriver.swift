import Domain

/// Drives one duty on one day.
struct DutyDriver {
    let problem: HalfDayProblem
    let matrix: TravelMatrix
    let slow: RealisationGenerator.SlowArea?
    /// Of the duty in its plan: some duties are late more often, and some see many drivers.
    let number: Int
    var draw: SplitMix64
    private let index: [Place.ID: Int]

    init(
        problem: HalfDayProblem, matrix: TravelMatrix, slow: RealisationGenerator.SlowArea?, number: Int,
        draw: SplitMix64
    ) {
        self.problem = problem
        self.matrix = matrix
        self.slow = slow
        self.number = number
        self.draw = draw
        index = problem.placeIndex
    }

    /// - Parameter away: told in time: the vehicle does not call, and nothing is written down.
    mutating func drive(
        _ duty: Duty, on date: PlanDate, carrier: Carrier.ID, driver planned: Driver.ID?, away: Set<Pupil.ID>
    ) -> [RealisedVisit] {
        let vehicle = self.vehicle(duty)
        let driver = self.driver(duty, planned)
        // A day that begins late: an engine, a driver, snow.
        let delay = Seconds(draw.happens(inThousand: number % 7 == 3 ? 120 : 25) ? 60 * draw.within(4...18) : 0)
        let pace = draw.within(88...102)
        var visits: [RealisedVisit] = []
        var clock = duty.start + delay
        var here: Place.ID?
        var order = 0
        var aboard: Set<Pupil.ID> = []
        for stop in stops(of: duty) {
            let boarding = stop.boarding.map(\.pupil).filter { !away.contains($0) }
            let alighting = stop.alighting.filter { aboard.contains($0) }
            guard !boarding.isEmpty || !alighting.isEmpty else { continue }
            clock = here.map { clock + driving($0, stop.place, at: clock, pace) } ?? max(stop.arrival + delay, clock)
            clock = max(clock, stop.begin - .minutes(problem.direction == .toSchool ? 1 : 0))
            order += 1
            let isHome = !problem.sites.contains { $0.place == stop.place }
            let absent = boarding.filter { _ in isHome && draw.happens(inThousand: 12) }
            func visit(_ pupil: Pupil.ID, _ kind: CarrierRoute.Visit.Kind) -> RealisedVisit {
                RealisedVisit(
                    key: .init(
                        carrier: carrier, date: date, direction: problem.direction, pupil: pupil, kind: kind),
                    route: CarrierRoute.ID(duty.id.text), order: order,
                    time: Seconds(Rounding.divide(clock.rawValue, by: 60) * 60), isNoShow: absent.contains(pupil),
                    vehicle: vehicle, driver: driver)
            }
            visits += alighting.map { visit($0, .alights) } + boarding.map { visit($0, .boards) }
            aboard.formUnion(boarding.filter { !absent.contains($0) })
            aboard.subtract(alighting)
            let needed = stop.departure - stop.begin
            clock = clock + Seconds(needed.rawValue * draw.within(90...115) / 100)
            if !absent.isEmpty { clock = clock + .minutes(2) }
            here = stop.place
        }
        return visits
    }

    /// Now and then a driver takes two neighbouring homes the other way round.
    private mutating func stops(of duty: Duty) -> [Stop] {
        var stops = duty.stops
        guard stops.count > 3, draw.happens(inThousand: 40) else { return stops }
        let first = draw.below(stops.count - 1)
        let pair = [stops[first], stops[first + 1]]
        let boardsOnly = pair.allSatisfy { $0.alighting.isEmpty }
        let alightsOnly = pair.allSatisfy { $0.boarding.isEmpty }
        let atHome = pair.allSatisfy { stop in !problem.sites.contains { $0.place == stop.place } }
        if atHome, boardsOnly || alightsOnly { stops.swapAt(first, first + 1) }
        return stops
    }

    private mutating func driving(_ from: Place.ID, _ to: Place.ID, at moment: Seconds, _ pace: Int) -> Seconds {
        guard let start = index[from], let end = index[to] else { return .zero }
        let assumed = matrix.duration(from: start, to: end).rawValue
        let noise = draw.within(90...110)
        var time = assumed * pace / 100 * noise / 100
        if let slow, slow.hours.contains(moment) {
            let touches = [problem.places[start].coordinate, problem.places[end].coordinate].count { slow.holds($0) }
            // A leg that only begins or ends there is slow for its half.
            time += time * (slow.hundredths - 100) * touches / 200
        }
        return Seconds(time)
    }

    private mutating func vehicle(_ duty: Duty) -> String {
        let others = problem.fleet.map(\.id.text).filter { $0 != duty.fleet.text }
        return draw.happens(inThousand: 35) && !others.isEmpty ? others[draw.below(others.count)] : duty.fleet.text
    }

    /// Most duties have a fixed driver; one in ten has someone else every day.
    ///
    /// Fixed by where the duty ends, because plans of different weekdays number their duties as they like.
    private mutating func driver(_ duty: Duty, _ planned: Driver.ID?) -> Driver.ID {
        let isUnsettled = number % 10 == 4
        if draw.happens(inThousand: isUnsettled ? 800 : 90) { return Driver.ID("C\(61 + draw.below(25))") }
        let goal = problem.sites.firstIndex { site in duty.stops.contains { $0.place == site.place } } ?? number
        return planned ?? Driver.ID("C\(goal + 1)")
    }
}
