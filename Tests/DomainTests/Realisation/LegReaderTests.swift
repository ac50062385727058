import Domain
import TestSupport
import Testing

/// In the tiny world a kilometre takes a minute: from L1 at A (two minutes' stop) to L2 at B five, from B to Noord twenty.
@Suite struct LegReaderTests {
    private let world: TinyWorld
    private let date: PlanDate

    init() throws {
        date = try #require(PlanDate("2026-11-24"))
        var world = TinyWorld(.toSchool)
        for index in world.problem.places.indices {
            world.problem.places[index].coordinate = Coordinate(latitude: 52.6, longitude: 4.6 + 0.05 * Double(index))
        }
        self.world = world
    }

    private func visit(
        _ pupil: Pupil.ID, _ kind: CarrierRoute.Visit.Kind, _ time: Seconds?, isNoShow: Bool = false
    ) -> RealisedVisit {
        RealisedVisit(
            key: .init(carrier: "T", date: date, direction: .toSchool, pupil: pupil, kind: kind), route: "R1",
            time: time,
            isNoShow: isNoShow)
    }

    private func legs(_ visits: [RealisedVisit], plan: HalfDayPlan? = nil) -> [DrivenLeg] {
        var number = 0
        return LegReader(world.problem, matrix: world.matrix, plan: plan).legs(visits, vehicleDay: &number)
    }

    @Test func drivesAreWhatIsLeftWhenTheStopsAreTakenOff() {
        let legs = legs([
            visit("L1", .boards, .clock(7, 50)), visit("L2", .boards, .clock(8, 0)),
            visit("L1", .alights, .clock(8, 27)), visit("L2", .alights, .clock(8, 27)),
        ])
        #expect(legs.map(\.assumed) == [.minutes(5), .minutes(20)])
        #expect(legs.map(\.realised) == [.minutes(8), .minutes(25)])
        #expect(legs.map(\.hour) == [7, 8] && Set(legs.map(\.vehicleDay)) == [1])
        #expect(legs[0].from != legs[0].to)
    }

    @Test func standingStillIsNoDriving() {
        let early = [
            visit("L2", .boards, .clock(7, 40)), visit("L2", .alights, .clock(8, 15)),
        ]
        #expect(legs(early).isEmpty, "the gate opens at 08:15: the bus may have stood before it")
        var plan = world.plan
        plan.duties[0].stops[1].begin = plan.duties[0].stops[1].begin + .minutes(3)
        let ride = [visit("L1", .boards, .clock(7, 50)), visit("L2", .boards, .clock(8, 0))]
        #expect(legs(ride).count == 1)
        #expect(legs(ride, plan: plan).isEmpty, "the plan leaves time to wait there")
    }

    @Test func whatIsNotToldIsNotGuessed() {
        #expect(legs([visit("L1", .boards, .clock(7, 50)), visit("L2", .boards, nil)]).isEmpty)
        let absent = [visit("L1", .boards, .clock(7, 50), isNoShow: true), visit("L2", .boards, .clock(8, 5))]
        #expect(legs(absent).isEmpty, "how long the bus waited for L1 is not known")
        #expect(legs([visit("X", .boards, .clock(7, 50)), visit("L2", .boards, .clock(8, 5))]).isEmpty)
    }
}
