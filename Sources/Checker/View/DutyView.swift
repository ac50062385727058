import Domain

/// One duty as the rules read it: references resolved, times brought within the half-day, who is aboard at every stop.
struct DutyView {
    /// What is wrong with who boards and alights where.
    enum Disorder {
        case unknown(Pupil.ID, stop: Int)
        case alightsWithoutBoarding(Pupil.ID, stop: Int)
        case boardsTwice(Pupil.ID, stop: Int)
        case staysAboard(Pupil.ID, stop: Int)
    }

    /// As it was given.
    let given: Duty
    /// The same with all moments within 0…129,600.
    let duty: Duty
    let fleet: HalfDayProblem.Fleet?
    let type: VehicleType?
    let base: Place.ID?
    let stops: [StopView]
    /// From the last stop to the depot.
    let travelHome: Seconds?
    let disorders: [Disorder]
    /// Pupil, seating, boarded at, alighted at.
    let wholeRides: [(rider: Rider, alightedAt: Int)]

    var id: Duty.ID { duty.id }
    var rides: [Ride] { wholeRides.map { Ride(rider: $0.rider, duty: self, alightedAt: $0.alightedAt) } }
    func subject(_ stop: StopView? = nil) -> Finding.Subject { Finding.Subject(duty: id, stop: stop?.index) }

    init(_ given: Duty, _ index: ProblemIndex) {
        self.given = given
        let duty = given.withinHalfDay
        self.duty = duty
        fleet = index.fleet[given.fleet]
        type = fleet.flatMap { index.types[$0.type] }
        let base = fleet.flatMap { index.basePlace[$0.depot] }
        self.base = base
        var boardings = Boardings(index)
        var stops: [StopView] = []
        var place = base
        var departure = duty.start
        for (position, stop) in duty.stops.enumerated() {
            let before = boardings.aboard
            let (off, on) = boardings.serve(stop, at: position)
            stops.append(
                StopView(
                    index: position, stop: stop, isGate: index.gates[stop.place] != nil,
                    travel: place.flatMap { index.travel($0, stop.place) }, previousDeparture: departure,
                    service: index.service(of: stop), before: before, after: boardings.aboard, alighting: off,
                    boarding: on))
            place = stop.place
            departure = stop.departure
        }
        self.stops = stops
        travelHome = stops.last.flatMap { last in base.flatMap { index.travel(last.place, $0) } }
        disorders = boardings.closed()
        wholeRides = boardings.rides
    }
}
