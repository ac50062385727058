import Checker
package import Domain
import Interchange
import Optimiser
import RoadNetwork
import Store

/// What one plan in force becomes when driving takes as long as was learned.
package struct CorrectionConsequence: Sendable {
    package var plan: StoredPlan.ID
    package var direction: Direction
    /// Violations of the same routes, driven as assumed and driven with the corrected times.
    package var before: Int
    package var after: [Finding]
    package var cost: Cents
    /// Of the same routes with the corrected times: longer hours are paid.
    package var drivenCost: Cents
    /// Planned anew, as assumed and with the corrected times: the difference is what keeping to the norms costs more.
    package var plannedAsAssumed: Planned
    package var planned: Planned

    package struct Planned: Sendable {
        package var cost: Cents
        package var bound: Cents
        package var unplanned: Int
        package var violations: Int

        var json: JSONValue {
            [
                "cost": .integer(cost.rawValue), "bound": .integer(bound.rawValue), "unplanned": .integer(unplanned),
                "violations": .integer(violations),
            ]
        }
    }

    package var violations: [Finding] { after.filter { $0.severity == .violation } }

    /// Rules that break, with how often.
    package var rules: [(code: RuleCode, count: Int)] {
        Dictionary(grouping: violations, by: \.code).map { ($0.key, $0.value.count) }
            .sorted { ($1.count, $0.code.rawValue) < ($0.count, $1.code.rawValue) }
    }

    var json: JSONValue {
        [
            "plan": .string(plan.text), "direction": .string(direction.rawValue), "violationsBefore": .integer(before),
            "violationsAfter": .integer(violations.count),
            "rules": .array(rules.map { ["rule": .string($0.code.rawValue), "count": .integer($0.count)] }),
            "cost": .integer(cost.rawValue), "drivenCost": .integer(drivenCost.rawValue),
            "plannedAsAssumed": plannedAsAssumed.json, "planned": planned.json,
        ]
    }
}

/// Judges the plans in force again with corrected travel times, and plans them anew.
struct CorrectionConsequences {
    private let store: Workspace
    private let calendar: PlanCalendar
    private let correction: TravelCorrection
    private let effort: Effort

    init(_ store: Workspace, _ calendar: PlanCalendar, _ correction: TravelCorrection, _ effort: Effort) {
        self.store = store
        self.calendar = calendar
        self.correction = correction
        self.effort = effort
    }

    func of(_ day: PlanDate, _ run: LongRun) throws(Fault) -> [CorrectionConsequence] {
        var result: [CorrectionConsequence] = []
        for direction in Direction.allCases {
            for summary in calendar.plans(on: day, direction) where !run.isStopped {
                guard let stored = try store.plan(summary.key) else { continue }
                result.append(try judge(stored, run))
            }
        }
        return result
    }

    private func judge(_ stored: StoredPlan, _ run: LongRun) throws(Fault) -> CorrectionConsequence {
        let matrix = try PlannedHalfDay(reading: stored).matrix
        let problem = try stored.problem.corrected(by: correction)
        let corrected = try problem.travelMatrix()
        let assumed = stored.plan.driven(with: matrix, in: stored.problem)
        let driven = stored.plan.driven(with: corrected, in: problem)
        return CorrectionConsequence(
            plan: stored.id, direction: stored.problem.direction,
            before: Checker.check(assumed, for: stored.problem, matrix: matrix).count { $0.severity == .violation },
            after: Checker.check(driven, for: problem, matrix: corrected),
            cost: DutyMeter(stored.problem, matrix).cost(of: assumed),
            drivenCost: DutyMeter(problem, corrected).cost(of: driven),
            plannedAsAssumed: planned(stored.problem, matrix, run), planned: planned(problem, corrected, run))
    }

    private func planned(
        _ problem: HalfDayProblem, _ matrix: TravelMatrix, _ run: LongRun
    ) -> CorrectionConsequence.Planned {
        let made = PlanMaker.judged(
            problem, matrix: matrix, effort: effort, run.control(title: problem.direction.rawValue))
        return .init(
            cost: made.solution.record.cost, bound: made.solution.record.bound,
            unplanned: made.solution.plan.unplanned.count,
            violations: made.findings.count { $0.severity == .violation })
    }
}
