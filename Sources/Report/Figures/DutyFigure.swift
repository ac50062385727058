import Domain

/// One duty with everything that is said about it.
struct DutyFigure {
    let number: Int
    let duty: Duty
    let vehicleType: VehicleType.ID?
    let vehicleName: String
    let depotName: String
    let depot: Coordinate?
    let stops: [StopFigure]
    let rides: [RideFigure]
    let measures: DutyMeasures
    let lines: [InvoiceLine]

    init(number: Int, duty: Duty, book: HalfDayBook, meter: DutyMeter) {
        self.number = number
        self.duty = duty
        let fleet = book.problem.fleet(duty.fleet)
        vehicleType = fleet?.type
        vehicleName = fleet.flatMap { book.problem.vehicleType($0.type)?.name } ?? "onbekend voertuig"
        let base = fleet.flatMap { book.problem.base($0.depot) }
        depotName = base?.name ?? "onbekende standplaats"
        depot = base.flatMap { book.coordinate($0.place) }
        var tracker = StopTracker(book: book)
        stops = duty.stops.enumerated().map { tracker.next($1, number: $0 + 1) }
        rides = meter.rides(of: duty).map { RideFigure($0, duty: number, book: book) }
        let isMeasurable = fleet != nil && duty.stops.allSatisfy { book.knows($0.place) }
        measures =
            isMeasurable
            ? meter.measure(duty)
            : DutyMeasures(duration: duty.end - duty.start, length: .zero, hasAttendant: duty.hasAttendant, runs: [])
        lines = isMeasurable ? meter.lines(for: duty) : []
    }

    var cost: Cents { lines.map(\.amount).reduce(.zero, +) }
    var longestRide: Seconds? { rides.map(\.duration).max() }

    /// Names of the destinations it serves, each once, in order.
    var destinations: [String] {
        var seen: Set<String> = []
        return stops.flatMap { $0.sites.map(\.name) }.filter { seen.insert($0).inserted }
    }
}
