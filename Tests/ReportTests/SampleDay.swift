import Domain
import Report

/// An invented half-day with a plan that was made by the simplest rule there is: pupils of one school, each time the
/// nearest one, by the busload. Good enough to show, and small enough to damage.
struct SampleDay {
    var direction = Direction.toSchool
    var pupils = 60
    var schoolNames = ["De Zonnebloem", "Het Kompas", "De Vaart", "Boog College", "Zorgboerderij De Linde"]

    /// Pupils at the end of the list who stay behind.
    var leftBehind = 1
    /// Most pupils in a bus without wheelchairs.
    var seats = 6
    /// The contract's limit on ride time, in minutes; nil leaves it as it is.
    var cap: Int?
    /// Minutes by which school times move, by school.
    var bells: [Int: Int] = [:]
    /// Pupils by number who attend another school, or do not ride.
    var moved: [Int: Int] = [:]
    var away: Set<Int> = []

    static let centre = Coordinate(latitude: 52.6400, longitude: 4.7600)

    func half() -> PlanReportInput.Half {
        let problem = problem()
        let matrix = SampleDay.matrix(problem.places)
        let plan = SamplePlanner(problem: problem, matrix: matrix, seats: seats).plan(leftBehind: leftBehind)
        let cost = DutyMeter(problem, matrix).cost(of: plan)
        let record = SolveRecord(
            seed: 1, secondsLimit: 60, iterationLimit: nil, iterations: 12_345, ending: .timeLimit, cost: cost,
            bound: Cents(cost.rawValue * 96 / 100), boundBasis: .columns, programVersion: "0.1.0")
        return .init(
            stored: StoredPlan(
                id: "2026-11-23-heen", problem: problem, plan: plan, record: record, findings: findings(plan),
                inputHash: String(repeating: "ab12", count: 16)),
            matrix: matrix)
    }

    private func findings(_ plan: HalfDayPlan) -> [Finding] {
        guard let pupil = plan.duties.first?.pupils.first else { return [] }
        return [
            Finding(
                code: .rideTime, severity: .note, subject: .init(pupil: pupil), measured: .duration(.minutes(71)),
                limit: .duration(.minutes(74)), cause: "de rechtstreekse rit is al langer dan de norm",
                source: "contract")
        ]
    }

    func problem() -> HalfDayProblem {
        var random = SampleRandom(state: 7)
        var places: [Place] = []
        for index in schoolNames.indices {
            let at = SampleDay.around(SampleDay.centre, by: Double(index) * 0.035, &random)
            places.append(Place(id: Place.ID("B\(index + 1)"), coordinate: at))
        }
        for index in 0..<2 {
            let at = SampleDay.around(SampleDay.centre, by: 0.04 + Double(index) * 0.12, &random)
            places.append(Place(id: Place.ID("S\(index + 1)"), coordinate: at))
        }
        let requests = (0..<pupils).compactMap { index in
            let request = request(index, &places, &random)
            return away.contains(index) ? nil : request
        }
        return HalfDayProblem(
            name: "Voorbeeld", date: PlanDate(year: 2026, month: 11, day: 23), direction: direction, places: places,
            travel: .estimate(.standard), gates: schoolNames.indices.map { Gate(id: Gate.ID("P\($0 + 1)")) },
            sites: schoolNames.enumerated().map { index, name in
                .init(
                    id: Destination.ID("B\(index + 1)"), name: name, place: Place.ID("B\(index + 1)"),
                    gate: Gate.ID("P\(index + 1)"))
            },
            bases: [
                .init(id: "S1", name: "Alkmaar", place: "S1"), .init(id: "S2", name: "Schagen", place: "S2"),
            ],
            vehicleTypes: SampleDay.types, fleet: SampleDay.fleet, requests: requests, norms: norms,
            tariff: SampleDay.tariff)
    }

    private func request(_ index: Int, _ places: inout [Place], _ random: inout SampleRandom) -> Request {
        let town = SampleDay.around(SampleDay.centre, by: 0.11, &random)
        let place = Place(id: Place.ID("W\(index + 1)"), coordinate: SampleDay.around(town, by: 0.01, &random))
        places.append(place)
        let drawn = random.next(below: schoolNames.count)
        let school = moved[index] ?? drawn
        let shift = Seconds.minutes(bells[school] ?? 0)
        return Request(
            pupil: Pupil.ID("L\(101 + index)"), place: place.id, destination: Destination.ID("B\(school + 1)"),
            municipality: Municipality.ID(["Alkmaar", "Bergen", "Heiloo"][index % 3]),
            bell: shift + (direction == .toSchool ? .clock(8, 30 + 5 * (school % 3)) : .clock(14, 30)),
            needs: Needs(wheelchair: index % 9 == 4 ? .wheelchair : .none),
            precision: index % 17 == 3 ? .postcode6 : .exact)
    }

    private var norms: NormBook {
        NormBook(
            contractNorms + [
                NormSetting(key: .maximumRide, scope: .pupil("L103"), value: 2700, reason: "verzonnen: snel moe")
            ])
    }

    var contractNorms: [NormSetting] {
        [NormSetting(key: .waitingAboard, scope: .contract, value: 240, reason: "verzonnen contract")]
            + (cap.map {
                [NormSetting(key: .maximumRide, scope: .contract, value: $0 * 60, reason: "scenario")]
            } ?? [])
    }

    static let types = [
        VehicleType(
            id: "bus", name: "taxibus", configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 0)]),
        VehicleType(
            id: "rolbus", name: "rolstoelbus",
            configurations: [SeatConfiguration(seats: 4, wheelchairPlaces: 4)], hasLift: true),
    ]

    private static let fleet: [HalfDayProblem.Fleet] = [
        .init(id: "F1", type: "bus", depot: "S1", count: 40, shift: TimeWindow(.clock(5, 0), .clock(20, 0))),
        .init(id: "F2", type: "rolbus", depot: "S2", count: 10, shift: TimeWindow(.clock(5, 0), .clock(20, 0))),
    ]

    static let tariff = Tariff(
        rates: [
            "bus": Rates([.dutyStart: .cents(1250), .loadedHour: .cents(4200), .kilometre: .cents(38)]),
            "rolbus": Rates([
                .dutyStart: .cents(1500), .loadedHour: .cents(4800), .kilometre: .cents(45),
                .wheelchairRide: .cents(250),
            ]),
        ])

    private static func around(_ point: Coordinate, by degrees: Double, _ random: inout SampleRandom) -> Coordinate {
        Coordinate(
            latitude: point.latitude + degrees * random.signed(),
            longitude: point.longitude + 1.6 * degrees * random.signed())
    }

    private static func matrix(_ places: [Place]) -> TravelMatrix {
        var metres: [Int32] = []
        for from in places {
            for to in places {
                let north = (from.coordinate?.latitude ?? 0) - (to.coordinate?.latitude ?? 0)
                let east = ((from.coordinate?.longitude ?? 0) - (to.coordinate?.longitude ?? 0)) * 0.607
                metres.append(Int32(111_200 * 1.35 * (north * north + east * east).squareRoot()))
            }
        }
        return TravelMatrix(count: places.count, seconds: metres.map { $0 * 60 / 800 }, metres: metres)
    }
}
