import Checker
import Domain
import Optimiser

/// Judges changes of one plan by the checker and the contract, each by itself.
struct StepJudge {
    let half: PlannedHalfDay
    private let meter: DutyMeter
    private let cost: Cents
    private let violations: Int
    private let rides: [Pupil.ID: PupilRide]

    init(_ half: PlannedHalfDay) {
        self.half = half
        meter = DutyMeter(half.stored.problem, half.matrix)
        cost = meter.cost(of: half.stored.plan)
        violations = StepJudge.violations(half.stored.plan, half)
        rides = StepJudge.rides(half.stored.plan.duties, meter)
    }

    /// - Returns: nil when the step makes anything worse: more violations, someone over the norm who was not, or neither a
    ///   saving nor a violation less.
    func judge(_ change: PlanChange) -> PlanStep? {
        let plan = change.applied(to: half.stored.plan)
        let saving = cost - meter.cost(of: plan)
        let after = StepJudge.violations(plan, half)
        guard after < violations || (after == violations && saving > .zero) else { return nil }
        let new = StepJudge.rides(change.replacements.compactMap(\.new), meter)
        guard new.allSatisfy({ pupil, ride in !ride.isOverLimit || rides[pupil]?.isOverLimit ?? false }) else {
            return nil
        }
        let wording = PlanStep.Wording(
            kind: change.kind, pupils: change.pupils, from: change.from, to: change.to, vehicle: vehicle(change),
            saving: saving, violationsBefore: violations, violationsAfter: after,
            overNorm: new.values.count(where: \.isOverLimit))
        return PlanStep(
            kind: change.kind, pupils: change.pupils, from: change.from, to: change.to, saving: saving,
            touched: touched(new), violationsBefore: violations, violationsAfter: after, plan: plan, text: wording.text)
    }

    /// The vehicle type after the change, where that is what changes.
    private func vehicle(_ change: PlanChange) -> String? {
        let problem = half.stored.problem
        guard let replacement = change.replacements.first, let new = replacement.new,
            let old = half.stored.plan.duties.first(where: { $0.id == replacement.old }), new.fleet != old.fleet,
            let fleet = problem.fleet(new.fleet)
        else { return nil }
        return problem.vehicleType(fleet.type).map { "\($0.name) (\(fleet.id))" }
    }

    /// Who notices it: another route, or a minute or more.
    private func touched(_ new: [Pupil.ID: PupilRide]) -> [TouchedPupil] {
        new.sorted { $0.key < $1.key }.map { pupil, after in
            rides[pupil].map { TouchedPupil(from: $0, to: after, half.stored.problem.direction) }
                ?? TouchedPupil(pupil: pupil, ride: after.duration, homeMoment: .zero, isOtherDuty: true)
        }.filter(\.isNoticed)
    }

    static func violations(_ plan: HalfDayPlan, _ half: PlannedHalfDay) -> Int {
        Checker.check(plan, for: half.stored.problem, matrix: half.matrix).count { $0.severity == .violation }
    }

    static func rides(_ duties: [Duty], _ meter: DutyMeter) -> [Pupil.ID: PupilRide] {
        Dictionary(duties.flatMap(meter.rides).map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
