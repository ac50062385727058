package import Domain

/// A half-day that a person can check by hand: four pupils, two schools, one depot and two kinds of vehicle, all on one
/// straight road where every kilometre takes a minute.
///
///     km   0     10    15    20    25    35      40
///          S     A     B     C     D     X       Y
///          depot L1    L2    L3    L4    Noord   Zuid
///
/// L1 and L2 go to Noord (bell 08:30–14:30), L3 (in a wheelchair) and L4 to Zuid (bell 08:45–14:45). Every time is a
/// whole minute: a stop costs 1 minute, boarding and alighting 1 minute, 4 with a wheelchair.
///
/// The plan has a minibus for L1 and L2 (€ 132) and a wheelchair bus for L3 and L4 (€ 168), with no waiting at all.
/// The cheapest plan is `TinyWorld.oneBus`: everyone in the wheelchair bus for € 175.
package struct TinyWorld: Sendable {
    package var problem: HalfDayProblem
    package var plan: HalfDayPlan

    package init(problem: HalfDayProblem, plan: HalfDayPlan) {
        self.problem = problem
        self.plan = plan
    }

    package init(_ direction: Direction) {
        self.init(
            problem: TinyWorld.problem(direction),
            plan: direction == .toSchool ? TinyWorld.planToSchool : TinyWorld.planFromSchool)
    }

    package var direction: Direction { problem.direction }

    package var matrix: TravelMatrix {
        guard case .matrix(let matrix) = problem.travel else { preconditionFailure("the tiny world has a matrix") }
        return matrix
    }

    /// Position on the road in kilometres, which is also its time in minutes.
    package static let road: [(place: Place.ID, kilometre: Int)] = [
        ("S", 0), ("A", 10), ("B", 15), ("C", 20), ("D", 25), ("X", 35), ("Y", 40),
    ]

    package static func matrix(of road: [(place: Place.ID, kilometre: Int)]) -> TravelMatrix {
        let lengths = road.flatMap { from in road.map { abs(from.kilometre - $0.kilometre) } }
        return TravelMatrix(
            count: road.count, seconds: lengths.map { Int32($0 * 60) }, metres: lengths.map { Int32($0 * 1000) })
    }

    private static func problem(_ direction: Direction) -> HalfDayProblem {
        let shift: TimeWindow =
            direction == .toSchool
            ? TimeWindow(.clock(6, 30), .clock(9, 30)) : TimeWindow(.clock(13, 0), .clock(16, 0))
        return HalfDayProblem(
            name: "kleine wereld \(direction.rawValue)", direction: direction, places: road.map { Place(id: $0.place) },
            travel: .matrix(matrix(of: road)), gates: [Gate(id: "PX"), Gate(id: "PY")],
            sites: [
                .init(id: "Noord", name: "School Noord", place: "X", gate: "PX"),
                .init(id: "Zuid", name: "School Zuid", place: "Y", gate: "PY"),
            ],
            bases: [.init(id: "S", name: "Standplaats", place: "S")], vehicleTypes: [minibus, wheelchairBus],
            fleet: [
                .init(id: "F-mini", type: "minibus", depot: "S", count: 2, shift: shift),
                .init(id: "F-rol", type: "rolstoelbus", depot: "S", count: 1, shift: shift),
            ],
            requests: requests(direction), norms: norms, tariff: tariff)
    }

    private static let minibus = VehicleType(
        id: "minibus", name: "Minibus", configurations: [SeatConfiguration(seats: 4, wheelchairPlaces: 0)],
        frontSeats: 1, boosters: 1, childSeats: 1, chairLuggage: 1)

    private static let wheelchairBus = VehicleType(
        id: "rolstoelbus", name: "Rolstoelbus",
        configurations: [
            SeatConfiguration(seats: 4, wheelchairPlaces: 1), SeatConfiguration(seats: 2, wheelchairPlaces: 2),
        ],
        hasLift: true, boosters: 1, childSeats: 1, chairLuggage: 1)

    private static func requests(_ direction: Direction) -> [Request] {
        let noord: Seconds = direction == .toSchool ? .clock(8, 30) : .clock(14, 30)
        let zuid: Seconds = direction == .toSchool ? .clock(8, 45) : .clock(14, 45)
        return [
            Request(pupil: "L1", place: "A", destination: "Noord", municipality: "Oost", bell: noord),
            Request(pupil: "L2", place: "B", destination: "Noord", municipality: "Oost", bell: noord),
            Request(
                pupil: "L3", place: "C", destination: "Zuid", municipality: "West", bell: zuid,
                needs: Needs(wheelchair: .wheelchair)),
            Request(pupil: "L4", place: "D", destination: "Zuid", municipality: "West", bell: zuid),
        ]
    }

    private static let norms: NormBook = {
        let minutes: [(NormKey, Int)] = [
            (.boardingTime, 1), (.alightingTime, 1), (.boardingTimeWheelchair, 4), (.alightingTimeWheelchair, 4),
            (.stopTimeHome, 1), (.stopTimeGate, 1),
        ]
        return NormBook(
            minutes.map { NormSetting(key: $0, scope: .contract, value: $1 * 60, reason: "contract kleine wereld") })
    }()

    /// One euro a minute and half a euro a kilometre.
    private static let tariff = Tariff(rates: [
        "minibus": Rates([.dutyStart: .cents(2000), .dutyHour: .cents(6000), .kilometre: .cents(50)]),
        "rolstoelbus": Rates([
            .dutyStart: .cents(3000), .dutyHour: .cents(6000), .kilometre: .cents(50), .wheelchairRide: .cents(500),
        ]),
    ])

    /// L1 rides 27 minutes (25 direct), L2 20, L3 22 (20 direct), L4 15.
    private static let planToSchool = HalfDayPlan(
        direction: .toSchool,
        duties: [
            Duty(
                id: "D1", fleet: "F-mini", start: .clock(7, 41), end: .clock(8, 58),
                stops: [
                    .board("A", .clock(7, 51), .clock(7, 53), [.init("L1")]),
                    .board("B", .clock(7, 58), .clock(8, 0), [.init("L2")]),
                    .alight("X", .clock(8, 20), .clock(8, 23), ["L1", "L2"]),
                ]),
            Duty(
                id: "D2", fleet: "F-rol", start: .clock(7, 48), end: .clock(9, 21),
                stops: [
                    .board("C", .clock(8, 8), .clock(8, 13), [.init("L3", .wheelchairPlace)]),
                    .board("D", .clock(8, 18), .clock(8, 20), [.init("L4")]),
                    .alight("Y", .clock(8, 35), .clock(8, 41), ["L3", "L4"]),
                ]),
        ])

    /// L1 rides 27 minutes (25 direct), L2 20, L3 22 (20 direct), L4 15.
    private static let planFromSchool = HalfDayPlan(
        direction: .fromSchool,
        duties: [
            Duty(
                id: "D1", fleet: "F-mini", start: .clock(13, 55), end: .clock(15, 12),
                stops: [
                    .board("X", .clock(14, 30), .clock(14, 33), [.init("L1"), .init("L2")]),
                    .alight("B", .clock(14, 53), .clock(14, 55), ["L2"]),
                    .alight("A", .clock(15, 0), .clock(15, 2), ["L1"]),
                ]),
            Duty(
                id: "D2", fleet: "F-rol", start: .clock(14, 5), end: .clock(15, 38),
                stops: [
                    .board("Y", .clock(14, 45), .clock(14, 51), [.init("L3", .wheelchairPlace), .init("L4")]),
                    .alight("D", .clock(15, 6), .clock(15, 8), ["L4"]),
                    .alight("C", .clock(15, 13), .clock(15, 18), ["L3"]),
                ]),
        ])
}
