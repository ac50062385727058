import Domain

/// The problem's references as tables. A code that occurs twice stands for its first owner.
struct ProblemIndex {
    let pupils: [Pupil.ID: PupilFacts]
    let fleet: [FleetEntry.ID: HalfDayProblem.Fleet]
    let types: [VehicleType.ID: VehicleType]
    let basePlace: [Depot.ID: Place.ID]
    /// The gates that belong to a place; nil for a place that is no destination's.
    let gates: [Place.ID: Set<Gate.ID>]
    private let fixedTime: [Place.ID: Seconds]
    private let position: [Place.ID: Int]
    private let matrix: TravelMatrix

    init(_ problem: HalfDayProblem, _ matrix: TravelMatrix) {
        self.matrix = matrix
        let position = table(problem.places.enumerated().filter { $0.offset < matrix.count }, \.element.id)
            .mapValues(\.offset)
        self.position = position
        pupils = table(
            problem.requests.map { request in
                PupilFacts(request, problem) { matrix.driving(position[$0], position[$1]) }
            }, \.pupil)
        fleet = table(problem.fleet, \.id)
        types = table(problem.vehicleTypes, \.id)
        basePlace = table(problem.bases, \.id).mapValues(\.place)
        gates = Dictionary(grouping: problem.sites, by: \.place).mapValues { Set($0.map(\.gate)) }
        fixedTime = table(problem.places, \.id).mapValues { problem.fixedStopTime(at: $0.id) }
    }

    /// 0 within one place; nil when a place is not known.
    func travel(_ from: Place.ID, _ to: Place.ID) -> Seconds? { matrix.driving(position[from], position[to]) }

    /// The length of the drive; nil when a place is not known.
    func length(_ from: Place.ID, _ to: Place.ID) -> Metres? {
        guard let from = position[from], let to = position[to] else { return nil }
        return from == to ? .zero : matrix.length(from: from, to: to)
    }

    /// The time that a stop needs: fixed time, then alighting, then boarding of everyone who is known.
    func service(of stop: Stop) -> Seconds {
        let alighting = stop.alighting.compactMap { pupils[$0]?.alightingTime }
        let boarding = stop.boarding.compactMap { pupils[$0.pupil]?.boardingTime }
        return (alighting + boarding).reduce(fixedTime[stop.place] ?? .zero, +)
    }

    func isKnown(_ place: Place.ID) -> Bool { position[place] != nil }
}

extension TravelMatrix {
    fileprivate func driving(_ from: Int?, _ to: Int?) -> Seconds? {
        guard let from, let to else { return nil }
        return from == to ? .zero : duration(from: from, to: to)
    }
}

private func table<Key: Hashable, Value>(_ values: some Sequence<Value>, _ key: (Value) -> Key) -> [Key: Value] {
    Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
}
