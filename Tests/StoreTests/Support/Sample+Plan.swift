import Domain

extension Sample {
    /// A plan for `pupils`, told about in every place where a code can be.
    static func plan(named name: StoredPlan.ID = "2026-11-23-heen", cost: Cents = 12_345) -> StoredPlan {
        StoredPlan(
            id: name, problem: problem, plan: halfDay,
            record: SolveRecord(
                seed: .max, secondsLimit: nil, iterationLimit: 100, iterations: 100, ending: .iterationLimit,
                cost: cost, bound: 12_000, boundBasis: .requestShares, programVersion: "0.1",
                notes: ["leerling L-002 is pas laat geplaatst"]),
            findings: [
                Finding(
                    code: .rideTime, severity: .warning, subject: .init(pupil: "L-001", duty: "D1", stop: 0),
                    measured: .duration(.minutes(39)), limit: .duration(.minutes(40)),
                    cause: "samen met L-002 bijna te lang onderweg", source: "afspraak van L-002")
            ],
            inputHash: String(repeating: "c", count: 64))
    }

    static var problem: HalfDayProblem {
        let places =
            pupils.enumerated().map { index, pupil in
                Place(id: .init("W\(index + 1)"), coordinate: pupil.home.coordinate)
            } + [
                Place(id: "B1", coordinate: destinations[0].address.coordinate),
                Place(id: "S1", coordinate: depots[0].address.coordinate),
            ]
        return HalfDayProblem(
            name: "Proef", date: PlanDate(year: 2026, month: 11, day: 23), direction: .toSchool, places: places,
            travel: .estimate(.standard), gates: gates,
            sites: destinations.map { .init(id: $0.id, name: $0.name, place: "B1", gate: $0.gate) },
            bases: [.init(id: "DEPOT", name: "Remise", place: "S1")], vehicleTypes: types,
            fleet: [
                .init(id: "V1", type: "BUS", depot: "DEPOT", count: 2, shift: TimeWindow(.clock(6, 0), .clock(10, 0)))
            ],
            requests: pupils.enumerated().map { index, pupil in
                Request(
                    pupil: pupil.id, place: .init("W\(index + 1)"), destination: pupil.destination,
                    municipality: pupil.municipality, bell: .clock(8, 30), needs: pupil.needs)
            },
            apart: [.init("L-001", "L-003")], together: [.init("L-002", "L-003")],
            norms: NormBook([
                NormSetting(key: .maximumRide, scope: .pupil("L-002"), value: 2400, reason: "persoonlijke afspraak")
            ]),
            tariff: contract.tariff)
    }

    static var halfDay: HalfDayPlan {
        HalfDayPlan(
            direction: .toSchool,
            duties: [
                Duty(
                    id: "D1", fleet: "V1", start: .clock(7, 30), end: .clock(8, 40),
                    stops: [
                        Stop(
                            place: "W1", arrival: .clock(7, 40), begin: .clock(7, 40), departure: .clock(7, 42),
                            boarding: [.init("L-001")]),
                        Stop(
                            place: "W2", arrival: .clock(7, 50), begin: .clock(7, 50), departure: .clock(7, 52),
                            boarding: [.init("L-002", .wheelchairPlace)]),
                        Stop(
                            place: "B1", arrival: .clock(8, 20), begin: .clock(8, 20), departure: .clock(8, 25),
                            alighting: ["L-001", "L-002"]),
                    ])
            ],
            unplanned: [
                Unplanned(
                    pupil: "L-003",
                    reasons: [.init(vehicleType: "BUS", rule: .together, text: "L-003 past niet bij L-002")],
                    remedy: "Misschien kan L-003 met L-001 mee")
            ])
    }
}
