extension Region {
    /// The problem of one half-day, in an order that depends on nothing but the region's content: same region, same
    /// problem to the byte. Pupils whose destination has no bell times that day, or is not known, are told as findings
    /// and left out; the rest of the checks are `HalfDayProblem.validate`.
    ///
    /// - Parameter pickups: who boards or alights at a pick-up point instead of at home. Pupils at the same point share
    ///   one place.
    package func halfDay(
        on date: PlanDate, _ direction: Direction, travel: TravelModel = .estimate(.standard),
        pickups: [Pupil.ID: ScenarioRegion.AssignedPickup] = [:]
    ) throws(Fault) -> (problem: HalfDayProblem, findings: [Finding]) {
        let contract = try agreement()
        var builder = HalfDayBuilder(region: self, date: date, direction: direction, pickups: pickups)
        builder.addPupils()
        return (builder.problem(contract: contract, travel: travel), builder.findings)
    }

    /// - Throws: E-GEEN-CONTRACT: without norms and prices nothing can be planned.
    package func agreement() throws(Fault) -> Contract {
        guard let contract else {
            throw Fault(
                code: "E-GEEN-CONTRACT", message: "er is nog geen contract ingelezen",
                advice: "Lees eerst een contract in: ritwijzer importeer contract contract.yaml")
        }
        return contract
    }
}

private struct HalfDayBuilder {
    let region: Region
    let date: PlanDate
    let direction: Direction
    let pickups: [Pupil.ID: ScenarioRegion.AssignedPickup]
    private(set) var findings: [Finding] = []
    private var places: [Place] = []
    private var placeOf: [Coordinate: Place.ID] = [:]
    private var requests: [Request] = []
    private let destinations: [Destination.ID: Destination]

    init(region: Region, date: PlanDate, direction: Direction, pickups: [Pupil.ID: ScenarioRegion.AssignedPickup]) {
        self.region = region
        self.date = date
        self.direction = direction
        self.pickups = pickups
        destinations = Dictionary(region.destinations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func addPupils() {
        for pupil in region.pupils.sorted(by: { $0.id < $1.id }) where pupil.attendance.rides(on: date, direction) {
            guard let destination = destinations[pupil.destination] else {
                report(pupil, "de bestemming \(pupil.destination) is niet bekend")
                continue
            }
            let bells = destination.bellTimes[date.weekday]
            let bell =
                direction == .toSchool
                ? pupil.attendance.personalStart ?? bells?.start : pupil.attendance.personalEnd ?? bells?.end
            guard let bell else {
                report(pupil, "\(destination.name) heeft geen schooltijden op \(date.weekday.rawValue)")
                continue
            }
            add(pupil, bell)
        }
    }

    /// Who walks leaves home no earlier, and is home no later, than who is collected there.
    private mutating func add(_ pupil: Pupil, _ bell: Seconds) {
        let pickup = pickups[pupil.id]
        let walking = pickup?.walk.duration ?? .zero
        let boards =
            pickup.map { place($0.point.coordinate, prefix: "O") } ?? place(pupil.home.coordinate, prefix: "W")
        requests.append(
            Request(
                pupil: pupil.id, place: boards, destination: pupil.destination, municipality: pupil.municipality,
                bell: bell, needs: pupil.needs,
                earliestPickup: direction == .toSchool ? pupil.earliestPickup.map { $0 + walking } : nil,
                latestDropOff: direction == .fromSchool ? pupil.latestDropOff.map { $0 - walking } : nil,
                handover: direction == .fromSchool ? pupil.handover : nil, walk: pickup?.walk,
                precision: pickup == nil ? pupil.home.precision : .exact))
    }

    private mutating func report(_ pupil: Pupil, _ cause: String) {
        findings.append(
            Finding(
                code: .complete, severity: .warning, subject: .init(pupil: pupil.id, destination: pupil.destination),
                cause: cause))
    }

    /// One place for each point, named by kind and order of appearance.
    private mutating func place(_ coordinate: Coordinate, prefix: String) -> Place.ID {
        if let known = placeOf[coordinate] { return known }
        let id = Place.ID("\(prefix)\(places.count + 1)")
        places.append(Place(id: id, coordinate: coordinate))
        placeOf[coordinate] = id
        return id
    }

    mutating func problem(contract: Contract, travel: TravelModel) -> HalfDayProblem {
        let sites = region.destinations.sorted { $0.id < $1.id }.map { destination in
            HalfDayProblem.Site(
                id: destination.id, name: destination.name, place: place(destination.address.coordinate, prefix: "B"),
                gate: destination.gate)
        }
        let bases = region.depots.sorted { $0.id < $1.id }.map { depot in
            HalfDayProblem.Base(
                id: depot.id, name: depot.name, place: place(depot.address.coordinate, prefix: "S"))
        }
        let fleet = region.fleet.sorted { $0.id < $1.id }.compactMap { entry in
            entry.shifts[direction].map {
                HalfDayProblem.Fleet(
                    id: entry.id, type: entry.type, depot: entry.depot, count: entry.count, shift: $0)
            }
        }
        let riding = Set(requests.map(\.pupil))
        return HalfDayProblem(
            name: "\(contract.name) \(date) \(direction.rawValue)", date: date, direction: direction, places: places,
            travel: travel, gates: region.gates.sorted { $0.id < $1.id }, sites: sites, bases: bases,
            vehicleTypes: region.vehicleTypes.sorted { $0.id < $1.id }, fleet: fleet, requests: requests,
            apart: pairs(\.apartFrom, among: riding), together: pairs(\.togetherWith, among: riding),
            norms: norms(contract, riding), tariff: contract.tariff.indexed(to: date.year))
    }

    private func pairs(_ list: KeyPath<Pupil, [Pupil.ID]>, among riding: Set<Pupil.ID>) -> [HalfDayProblem.Pair] {
        var found: Set<HalfDayProblem.Pair> = []
        for pupil in region.pupils where riding.contains(pupil.id) {
            for other in pupil[keyPath: list] where riding.contains(other) && other != pupil.id {
                found.insert(.init(pupil.id, other))
            }
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private func norms(_ contract: Contract, _ riding: Set<Pupil.ID>) -> NormBook {
        var book = NormBook(contract.norms)
        for pupil in region.pupils where riding.contains(pupil.id) {
            if let cap = pupil.rideCap {
                book.set(
                    NormSetting(
                        key: .maximumRide, scope: .pupil(pupil.id), value: cap.rawValue,
                        reason: pupil.rideCapReason ?? "persoonlijke grens, reden niet opgegeven"))
            }
        }
        return book
    }
}
