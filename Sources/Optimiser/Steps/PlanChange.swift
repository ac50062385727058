package import Domain

/// A change of a few duties of a plan that somebody else made. What it saves and which rules it keeps is for the caller to
/// judge, with the whole plan.
package struct PlanChange: Sendable {
    package struct Replacement: Hashable, Sendable {
        package var old: Duty.ID
        /// nil when the duty is dissolved.
        package var new: Duty?
    }

    package var kind: PlanStep.Kind
    /// Who moves to another duty; empty when nobody does.
    package var pupils: [Pupil.ID]
    package var from: [Duty.ID]
    package var to: [Duty.ID]
    package var replacements: [Replacement]
    /// Cents that it saves beyond what better times alone would save in the same duties.
    package var gain: Int
    /// One of its duties, as it is, breaks a rule by itself.
    package var mends: Bool

    package func applied(to plan: HalfDayPlan) -> HalfDayPlan {
        var plan = plan
        let new = Dictionary(replacements.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
        plan.duties = plan.duties.compactMap { duty in
            guard let replacement = new[duty.id] else { return duty }
            return replacement
        }
        let aboard = Set(plan.duties.flatMap(\.pupils))
        plan.unplanned.removeAll { aboard.contains($0.pupil) }
        return plan
    }

    package var duties: Set<Duty.ID> { Set(replacements.map(\.old)) }
}

extension Optimiser {
    /// Single changes that make a plan cheaper or mend it, each with the exact times of the search's own evaluation: other
    /// times, another order, another vehicle, pupils to another duty, a swap, a duty dissolved, two duties in one.
    ///
    /// - Parameters:
    ///   - plan: any plan; duties with unknown or half rides are left as they are.
    ///   - threads: the result does not depend on it.
    /// - Returns: the most gain first.
    /// - Complexity: O(pupils × duties) insertions.
    package static func changes(
        of plan: HalfDayPlan, for problem: HalfDayProblem, matrix: TravelMatrix, threads: Int = 2,
        control: SolveControl = SolveControl()
    ) -> [PlanChange] {
        let instance = InstanceBuilder.build(problem, matrix)
        let base = StepBase(plan, problem, matrix, instance)
        let count = max(1, min(threads, RouteFactory.mostWorkers - 1))
        let searches = (0..<count).map { StepSearch(base, worker: $0, shouldStop: { control.isStopped }) }
        let found = Parallel.map(count, threads: count) { searches[$0].run(part: $0, of: count) }
        let drafts = found.flatMap(\.self).sorted { left, right in
            left.gain == right.gain ? left.key.lexicographicallyPrecedes(right.key) : left.gain > right.gain
        }
        let writer = PlanWriter(problem, instance, RouteFactory(instance, worker: RouteFactory.mostWorkers - 1))
        return drafts.prefix(mostChanges).map { $0.change(base, writer) }
    }

    /// More than this nobody looks at.
    private static let mostChanges = 600
}
