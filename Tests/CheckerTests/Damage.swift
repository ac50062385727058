import Domain
import TestSupport

/// One way to spoil a valid plan so that it breaks at least one rule, whatever the dice say.
enum Damage: String, CaseIterable, Sendable {
    case dropBoarding, dropAlighting, dropStop, dropDuty, repeatDuty, repeatBoarding, moveStop, hurry, skipService,
        shift
    case returnTooEarly, impossibleMoment, unknownFleet, unknownPupil, flipSeating, listAsUnplanned, reverseStops,
        noStops
    case swapDirection, emptyReason

    /// - Precondition: every duty of the plan has two stops or more.
    func apply(to plan: inout HalfDayPlan, dice: inout Dice) {
        let duty = dice.index(plan.duties)
        switch self {
        case .dropDuty: plan.duties.remove(at: duty)
        case .repeatDuty: plan.duties.append(plan.duties[duty])
        case .listAsUnplanned:
            let reason = Unplanned.Reason(vehicleType: "minibus", rule: .seats, text: "geen plaats vrij")
            plan.unplanned.append(Unplanned(pupil: dice.pick(plan.duties[duty].pupils), reasons: [reason]))
        case .emptyReason:
            plan.unplanned.append(Unplanned(pupil: dice.pick(plan.duties[duty].pupils), reasons: []))
            plan.duties.remove(at: duty)
        case .swapDirection: plan.direction = plan.direction == .toSchool ? .fromSchool : .toSchool
        default: apply(to: &plan.duties[duty], dice: &dice)
        }
    }

    private func apply(to duty: inout Duty, dice: inout Dice) {
        switch self {
        case .dropStop: duty.stops.remove(at: dice.index(duty.stops))
        case .shift:
            let delay = Seconds((dice.isHeads ? 1 : -1) * dice.number(1200...7200))
            duty.start = duty.start + delay
            duty.end = duty.end + delay
            duty.stops = duty.stops.map { $0.moved(by: delay) }
        case .returnTooEarly: duty.end = duty.end - Seconds(dice.number(1...7200))
        case .unknownFleet: duty.fleet = "F-x"
        case .reverseStops: duty.stops.reverse()
        case .noStops: duty.stops = []
        case .impossibleMoment where dice.isHeads: duty.start = dice.impossible
        default: apply(toStop: dice.index(duty.stops), of: &duty, dice: &dice)
        }
    }

    private func apply(toStop index: Int, of duty: inout Duty, dice: inout Dice) {
        let boarding = dice.pick(duty.stops.indices.filter { !duty.stops[$0].boarding.isEmpty })
        let alighting = dice.pick(duty.stops.indices.filter { !duty.stops[$0].alighting.isEmpty })
        let rider = dice.index(duty.stops[boarding].boarding)
        switch self {
        case .dropBoarding: duty.stops[boarding].boarding.remove(at: rider)
        case .dropAlighting: duty.stops[alighting].alighting.remove(at: dice.index(duty.stops[alighting].alighting))
        case .repeatBoarding: duty.stops[boarding].boarding.append(duty.stops[boarding].boarding[rider])
        case .unknownPupil: duty.stops[boarding].boarding[rider].pupil = "L9"
        case .flipSeating:
            let isSeat = duty.stops[boarding].boarding[rider].seating == .seat
            duty.stops[boarding].boarding[rider].seating = isSeat ? .wheelchairPlace : .seat
        case .moveStop:
            let others = TinyWorld.road.map(\.place).filter { $0 != duty.stops[index].place }
            duty.stops[index].place = dice.pick(others + ["Q"])
        case .hurry:
            let previous = index == 0 ? duty.start : duty.stops[index - 1].departure
            duty.stops[index].arrival = previous + Seconds(dice.number(0...299))
        case .skipService: duty.stops[index].departure = duty.stops[index].begin + Seconds(dice.number(0...59))
        default: duty.stops[index].begin = dice.impossible
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same throws on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    var isHeads: Bool { mutating get { next() & 1 == 0 } }
    /// A moment that no plan may use; room is left for later damage to add to it.
    var impossible: Seconds {
        mutating get { Seconds(pick([Int.min + 100_000, -1, Seconds.latestMoment.rawValue + 1, Int.max - 100_000])) }
    }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func index(_ values: some Collection) -> Int { number(0...(values.count - 1)) }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[index(values)] }
}
