import Domain
import Optimiser

/// The steps that bring most on one half-day. No two steps touch the same route, so that all of them can be taken.
struct StepList: Sendable {
    /// By saving.
    var saving: [PlanStep] = []
    /// By violations that go away; these may cost money.
    var mending: [PlanStep] = []

    /// Changes that are judged for each list.
    private static let mostJudged = 250

    init(of half: PlannedHalfDay, count: Int, threads: Int, control: SolveControl) {
        let changes = Optimiser.changes(
            of: half.stored.plan, for: half.stored.problem, matrix: half.matrix, threads: threads, control: control)
        let judge = StepJudge(half)
        saving = StepList.chosen(changes.prefix(Self.mostJudged), count, judge) { $0.saving > .zero }
        let mends = changes.filter(\.mends).prefix(Self.mostJudged).compactMap { change in
            judge.judge(change).map { (change, $0) }
        }.filter { $0.1.violationsAfter < $0.1.violationsBefore }
            .sorted { left, right in
                (left.1.violationsAfter, -left.1.saving.rawValue, left.1.text)
                    < (right.1.violationsAfter, -right.1.saving.rawValue, right.1.text)
            }
        var taken: Set<Duty.ID> = []
        for (change, step) in mends where mending.count < count && taken.isDisjoint(with: change.duties) {
            taken.formUnion(change.duties)
            mending.append(step)
        }
    }

    private static func chosen(
        _ changes: some Sequence<PlanChange>, _ count: Int, _ judge: StepJudge, where isWanted: (PlanStep) -> Bool
    ) -> [PlanStep] {
        var taken: Set<Duty.ID> = []
        var steps: [PlanStep] = []
        for change in changes where steps.count < count && taken.isDisjoint(with: change.duties) {
            guard let step = judge.judge(change), isWanted(step) else { continue }
            taken.formUnion(change.duties)
            steps.append(step)
        }
        return steps.sorted { ($0.saving, $1.text) > ($1.saving, $0.text) }
    }
}
