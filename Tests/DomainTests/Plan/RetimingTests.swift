import Domain
import TestSupport
import Testing

@Suite struct RetimingTests {
    @Test(arguments: Direction.allCases)
    func asAssumedNothingChanges(direction: Direction) {
        let world = TinyWorld(direction)
        #expect(world.plan.driven(with: world.matrix, in: world.problem) == world.plan)
    }

    /// Every kilometre takes a fifth longer: the minibus leaves 07:41, and is at A 12 minutes later.
    @Test func whatTakesLongerMakesTheRestLater() {
        let world = TinyWorld(.toSchool)
        let slow = TravelMatrix(
            count: world.matrix.count, seconds: world.matrix.seconds.map { $0 * 6 / 5 }, metres: world.matrix.metres)
        let duty = world.plan.driven(with: slow, in: world.problem).duties[0]
        #expect(duty.stops.map(\.begin) == [.clock(7, 53), .clock(8, 1), .clock(8, 27)])
        #expect(duty.stops.map(\.departure) == [.clock(7, 55), .clock(8, 3), .clock(8, 30)])
        #expect(duty.end == .clock(9, 12))
    }

    @Test func nobodyBoardsBeforeThePlannedMoment() {
        let world = TinyWorld(.toSchool)
        let fast = TravelMatrix(
            count: world.matrix.count, seconds: world.matrix.seconds.map { $0 / 2 }, metres: world.matrix.metres)
        let duty = world.plan.driven(with: fast, in: world.problem).duties[0]
        #expect(duty.stops.map(\.begin) == world.plan.duties[0].stops.map(\.begin))
        #expect(duty.stops[0].arrival == .clock(7, 46), "and waits for it")
    }
}
