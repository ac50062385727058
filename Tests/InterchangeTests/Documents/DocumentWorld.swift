import Domain
import Foundation

@testable import Interchange

/// A small half-day that uses every field of the document, and a plan for it. All of it is invented.
enum DocumentWorld {
    static let matrix = TravelMatrix(
        count: 4, seconds: [0, 300, 600, 900, 310, 0, 320, 620, 610, 330, 0, 340, 910, 630, 350, 0],
        metres: [0, 3000, 6000, 9000, 3100, 0, 3200, 6200, 6100, 3300, 0, 3400, 9100, 6300, 3500, 0])

    static func problem(_ direction: Direction = .toSchool, travel: TravelModel = .estimate(.standard))
        -> HalfDayProblem
    {
        let places = [
            Place(id: "S1", coordinate: Coordinate(latitude: 52.6301, longitude: 4.7512)),
            Place(id: "W1", coordinate: Coordinate(latitude: 52.6402, longitude: 4.7405)),
            Place(id: "W2", coordinate: Coordinate(latitude: 52.6507, longitude: 4.7608)),
            Place(id: "B1", coordinate: Coordinate(latitude: 52.6609, longitude: 4.7811)),
        ]
        return HalfDayProblem(
            name: "verzonnen \"dag\" – heen\tén terug", date: PlanDate(year: 2026, month: 11, day: 23),
            direction: direction, places: places, travel: travel, gates: [Gate(id: "P1", bays: 2), Gate(id: "P2")],
            sites: [.init(id: "B1", name: "De Horst", place: "B1", gate: "P1")],
            bases: [.init(id: "S1", name: "Standplaats", place: "S1")], vehicleTypes: [vehicleType],
            fleet: [
                .init(
                    id: "V1", type: "bus", depot: "S1", count: 3, shift: TimeWindow(.clock(6, 0), .clock(19, 0)))
            ],
            requests: requests(direction), apart: [.init("L1", "L3")], together: [.init("L1", "L2")], norms: norms,
            tariff: tariff)
    }

    private static let vehicleType = VehicleType(
        id: "bus", name: "Rolstoelbus",
        configurations: [.init(seats: 8, wheelchairPlaces: 0), .init(seats: 4, wheelchairPlaces: 2)],
        reconfigurableOnTheWay: true, frontSeats: 1, hasLift: true, boosters: 2, childSeats: 1, chairLuggage: 1,
        range: Metres(250_000), gramsPerKilometre: Grams(210))

    private static func requests(_ direction: Direction) -> [Request] {
        let isMorning = direction == .toSchool
        let bell = isMorning ? Seconds.clock(8, 30) : .clock(14, 0)
        return [
            Request(
                pupil: "L1", place: "W1", destination: "B1", municipality: "Alkmaar", bell: bell,
                needs: Needs(childSeat: .booster, frontSeat: .allowed, attendant: .municipality),
                earliestPickup: isMorning ? .clock(7, 0) : nil, latestDropOff: isMorning ? nil : .clock(15, 30),
                handover: isMorning ? nil : TimeWindow(.clock(14, 15), .clock(15, 0))),
            Request(
                pupil: "L2", place: "W1", destination: "B1", municipality: "Alkmaar", bell: bell,
                needs: Needs(wheelchair: .canTransfer, places: 2, mostAboard: 4, boardingTime: 90, alightingTime: 45),
                walk: Walk(duration: 300, distance: 400, permitted: 500)),
            Request(
                pupil: "L3", place: "W2", destination: "B1", municipality: "Heiloo", bell: bell,
                needs: Needs(wheelchair: .wheelchair, attendant: .parent), precision: .postcode4),
        ]
    }

    private static let norms = NormBook([
        NormSetting(key: .maximumRide, scope: .contract, value: 4500, reason: "contract 2026"),
        NormSetting(key: .maximumRide, scope: .municipality("Heiloo"), value: 3600, reason: "verordening"),
        NormSetting(key: .arrivalLatest, scope: .destination("B1"), value: 180, reason: "afspraak met de school"),
        NormSetting(key: .maximumRide, scope: .pupil("L3"), value: 2400, reason: "maatwerk"),
        NormSetting(key: .waitingAboard, scope: .contract, value: nil, reason: "geen grens"),
    ])

    private static let tariff = Tariff(
        priceYear: 2026,
        rates: [
            "bus": Rates(
                Dictionary(
                    uniqueKeysWithValues: TariffComponent.allCases.enumerated().map { ($1, Rate(12_345 * ($0 + 1))) }))
        ], index: [.init(year: 2027, hundredthsOfPercent: 340)])

    static let plan = HalfDayPlan(
        direction: .toSchool,
        duties: [
            Duty(
                id: "D1", fleet: "V1", hasAttendant: true, start: .clock(7, 0), end: .clock(8, 40),
                stops: [
                    Stop(
                        place: "W1", arrival: .clock(7, 10), begin: .clock(7, 11), departure: .clock(7, 15),
                        boarding: [.init("L1"), .init("L2")]),
                    Stop(
                        place: "B1", arrival: .clock(8, 15), begin: .clock(8, 16), departure: .clock(8, 20),
                        alighting: ["L1", "L2"]),
                ])
        ],
        unplanned: [
            Unplanned(
                pupil: "L3", reasons: [.init(vehicleType: "bus", rule: .rideTime, text: "De rit duurt te lang.")],
                remedy: "Misschien een ruimere reistijd.")
        ])

    static let record = SolveRecord(
        seed: .max, secondsLimit: 1.5, iterationLimit: 100, iterations: 100, ending: .iterationLimit, cost: 12_345,
        bound: 12_000, boundBasis: .requestShares, programVersion: "0.1.0", notes: ["een opmerking"])

    static let findings = [
        Finding(
            code: .rideTime, subject: .init(pupil: "L1", duty: "D1", stop: 1), measured: .duration(3660),
            limit: .duration(3600), cause: "te lang onderweg", source: "contract",
            advice: "Misschien eerder vertrekken."),
        Finding(
            code: .arrival, severity: .warning, subject: .init(destination: "B1"), measured: .clock(29_000),
            limit: .window(TimeWindow(28_000, 28_500)), cause: "laat"),
        Finding(
            code: .gate, severity: .note, subject: .init(gate: "P1", fleet: "V1"), measured: .count(3),
            limit: .text("2"),
            cause: "vol"),
        Finding(code: .duty, subject: .init(), measured: .length(1200), limit: .money(100), cause: "ver"),
    ]

    static var planBytes: Data {
        PlanDocument.encode(plan: plan, record: record, problem: problem(), matrix: matrix, findings: findings)
    }

    static let answer = AnswerDocument(
        command: "controleer", isFine: false,
        faults: [
            Fault(
                .internal, code: "E-INTERN", message: "er ging iets mis", cause: "onbekend",
                location: .init(file: "plan.json", line: 3, column: "duties"), advice: "Misschien opnieuw proberen.")
        ],
        issues: [
            ImportIssue(
                .warning, code: "W-GEEN-TARIEF", location: .init(column: "tariff.rates"), value: "bus",
                message: "dit voertuigtype heeft geen tarief", advice: "Misschien ontbreekt het.")
        ], findings: findings, result: ["cost": 12_345])
}
