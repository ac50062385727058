import Domain
import TestSupport
import Testing

/// In the tiny world: L1 is planned from 07:51 to 08:20 and L2 from 07:58, both in the minibus to Noord (08:15–08:25).
@Suite struct RideRecordsTests {
    private let world = TinyWorld(.toSchool)
    private let promise: HalfDayPromise
    private let date: PlanDate

    init() throws {
        date = try #require(PlanDate("2026-11-24"))
        promise = HalfDayPromise(world.problem, plan: world.plan, name: "plan") { _ in .minutes(20) }
    }

    private func visits(
        _ pupil: Pupil.ID, _ boarding: Seconds?, _ alighting: Seconds?, vehicle: String? = nil,
        driver: Driver.ID? = nil,
        isNoShow: Bool = false
    ) -> [RealisedVisit] {
        [(CarrierRoute.Visit.Kind.boards, boarding), (.alights, alighting)].filter {
            $1 != nil || (isNoShow && $0 == .boards)
        }
        .map { kind, time in
            RealisedVisit(
                key: .init(carrier: "T", date: date, direction: .toSchool, pupil: pupil, kind: kind), route: "R1",
                time: time, isNoShow: isNoShow, vehicle: vehicle, driver: driver)
        }
    }

    private func records(
        _ visits: [RealisedVisit], usual: [UsualDrivers.Key: Driver.ID] = [:], promise: HalfDayPromise?? = nil
    ) -> RideRecords {
        RideRecords(visits, isWhole: true, usualDriver: usual) { _, _, _ in promise ?? self.promise }
    }

    @Test func whatWasDrivenStandsBesideThePlan() throws {
        let made = records(visits("L1", .clock(7, 53), .clock(8, 22)) + visits("L2", .clock(8, 0), .clock(8, 27)))
        let first = try #require(made.records.first)
        #expect(first.plannedBoarding == .clock(7, 51) && first.plannedAlighting == .clock(8, 20))
        #expect(first.boarding == .clock(7, 53) && first.alighting == .clock(8, 22))
        #expect(first.plannedRide == .minutes(27), "by the norm: from departure, two minutes after the bus came")
        #expect(first.ride == .minutes(27))
        #expect(first.isPunctual == true && first.isLate == false && first.isOverLimit == false)
        #expect(made.records.last?.isPunctual == false && made.records.last?.isLate == true)
        #expect(first.municipality == "Oost" && first.destination == "Noord" && first.carrier == "T")
        #expect(made.untold == 2, "L3 and L4")
        #expect(made.halfDays == 1 && made.plannedHalfDays == 1)
        #expect(!first.isOtherOrder)
    }

    @Test func tooEarlyIsNotPunctualAndNotLate() {
        let record = records(visits("L1", .clock(7, 40), .clock(8, 10))).records.first
        #expect(record?.isPunctual == false && record?.isLate == false)
    }

    @Test func aHalfToldRideHasNoLength() {
        let record = records(visits("L1", nil, .clock(8, 20))).records.first
        #expect(record?.ride == nil && record?.isOverLimit == nil && record?.isPunctual == true)
    }

    @Test func whoWasNotThereHasNoMoments() {
        let record = records(visits("L1", nil, nil, isNoShow: true)).records.first
        #expect(record?.isNoShow == true && record?.isPunctual == nil)
    }

    @Test(
        "another vehicle than planned",
        arguments: [
            ("F-mini", false), ("F-rol", true), ("minibus", false), ("rolstoelbus", true), ("12-AB-CD", false),
            (nil, false),
        ] as [(String?, Bool)])
    func vehicle(code: String?, isOther: Bool) {
        #expect(
            records(visits("L1", .clock(7, 51), .clock(8, 20), vehicle: code)).records.first?.isOtherVehicle == isOther)
    }

    @Test func theDriverIsThatOfThePlanOrElseTheUsualOne() {
        let key = UsualDrivers.Key(pupil: "L1", direction: .toSchool)
        let driven = visits("L1", .clock(7, 51), .clock(8, 20), driver: "C2")
        #expect(records(driven).records.first?.isOtherDriver == false, "nobody is expected")
        #expect(records(driven, usual: [key: "C1"]).records.first?.isOtherDriver == true)
        #expect(records(driven, usual: [key: "C2"]).records.first?.isOtherDriver == false)
        let named = HalfDayPromise(world.problem, plan: world.plan, name: "p", drivers: ["D1": "C2"]) { _ in .zero }
        #expect(records(driven, usual: [key: "C1"], promise: named).records.first?.isOtherDriver == false)
    }

    @Test func anotherOrderIsMarkedForBoth() {
        let made = records(visits("L1", .clock(8, 1), .clock(8, 22)) + visits("L2", .clock(7, 55), .clock(8, 22)))
        #expect(made.records.map(\.isOtherOrder) == [true, true])
    }

    @Test func strangersAreNamedAndNotCounted() {
        let made = records(visits("X9", .clock(8, 1), .clock(8, 22)))
        #expect(made.records.isEmpty && made.strangers == ["X9"])
        let nothing = records(visits("L1", .clock(8, 1), .clock(8, 22)), promise: .some(nil))
        #expect(nothing.records.isEmpty && nothing.strangers == ["L1"])
    }

    @Test func withoutAPlanTheNormsStillCount() {
        let norms = HalfDayPromise(world.problem) { _ in .minutes(20) }
        let record = records(visits("L1", .clock(7, 20), .clock(8, 26)), promise: norms).records.first
        #expect(record?.plannedBoarding == nil && record?.isPunctual == false && record?.isOverLimit == true)
    }

    @Test func daysAndDirectionsAreKeptApart() {
        var other = visits("L1", .clock(14, 32), .clock(15, 0))
        for index in other.indices { other[index].key.direction = .fromSchool }
        let made = records(visits("L1", .clock(7, 51), .clock(8, 20)) + other)
        #expect(made.records.map(\.direction) == [.toSchool, .fromSchool])
        #expect(made.halfDays == 2)
    }
}
