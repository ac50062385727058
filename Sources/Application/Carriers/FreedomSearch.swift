import Checker
import Domain
import Foundation
import Optimiser

/// Makes somebody's plan better by single steps, as long as the freedom lasts. Every step is judged with the whole plan,
/// and so is the promise: never more pupils on another route, and nobody shifted further, than was given.
struct FreedomSearch {
    private let half: PlannedHalfDay
    private let freedom: Freedom
    private let effort: Effort
    private let meter: DutyMeter
    private let departures: Departures
    private let mostPupils: Int

    init(_ half: PlannedHalfDay, _ freedom: Freedom, _ effort: Effort) {
        self.half = half
        self.freedom = freedom
        self.effort = effort
        meter = DutyMeter(half.stored.problem, half.matrix)
        departures = Departures(half.stored.plan, meter)
        mostPupils = freedom.mostPupils(of: departures.count)
    }

    struct Result {
        var plan: HalfDayPlan
        var steps: Int
        var ending: SolveRecord.Ending
        var pupils: Int
        var shift: Seconds
    }

    /// Rounds of steps that do not touch each other, until none is left.
    func run(_ run: LongRun) -> Result {
        let start = Date()
        let control = run.control(title: half.stored.problem.direction.rawValue)
        var current = half.stored.plan
        var state = State(cost: meter.cost(of: current), violations: StepJudge.violations(current, half))
        var steps = 0
        var ending = SolveRecord.Ending.completed
        search: while true {
            let changes = Optimiser.changes(
                of: current, for: half.stored.problem, matrix: half.matrix, threads: effort.threads, control: control)
            var taken: Set<Duty.ID> = []
            for change in Self.order(changes) where taken.isDisjoint(with: change.duties) {
                if run.isStopped {
                    ending = .interrupted
                    break search
                }
                if let limit = effort.secondsLimit, Date().timeIntervalSince(start) > limit {
                    ending = .timeLimit
                    break search
                }
                if let limit = effort.iterationLimit, steps >= limit {
                    ending = .iterationLimit
                    break search
                }
                guard let next = accepted(change, current, &state) else { continue }
                current = next
                steps += 1
                taken.formUnion(change.duties)
            }
            if taken.isEmpty { break }
        }
        let measured = departures.measure(current)
        return Result(plan: current, steps: steps, ending: ending, pupils: measured.pupils, shift: measured.shift)
    }

    private struct State {
        var cost: Cents
        var violations: Int
    }

    /// What mends comes first: a plan that keeps the norms is worth more than a cheap one.
    private static func order(_ changes: [PlanChange]) -> [PlanChange] {
        changes.filter(\.mends) + changes.filter { !$0.mends }
    }

    private func accepted(_ change: PlanChange, _ current: HalfDayPlan, _ state: inout State) -> HalfDayPlan? {
        let plan = change.applied(to: current)
        let measured = departures.measure(plan)
        guard measured.pupils <= mostPupils, freedom.mostShift.map({ measured.shift <= $0 }) ?? true else { return nil }
        let cost = meter.cost(of: plan)
        guard change.mends || cost < state.cost else { return nil }
        let violations = StepJudge.violations(plan, half)
        guard violations < state.violations || (violations == state.violations && cost < state.cost) else { return nil }
        state = State(cost: cost, violations: violations)
        return plan
    }
}
