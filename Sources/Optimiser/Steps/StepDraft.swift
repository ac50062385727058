import Domain

/// A change in the terms of the search.
struct StepDraft: Sendable {
    var kind: PlanStep.Kind
    var requests: [Int]
    var from: [Int]
    var to: [Int]
    var routes: [(slot: Int, route: Route?)]
    var gain: Int
    var mends: Bool

    /// Decides between equal gains, so that the order depends on nothing else.
    var key: [Int] {
        [PlanStep.Kind.allCases.firstIndex(of: kind) ?? 0] + requests + [-1] + from + [-1] + to
            + routes.flatMap { [$0.slot, $0.route?.vehicleClass ?? -1] }
    }

    func change(_ base: StepBase, _ writer: PlanWriter) -> PlanChange {
        func id(_ slot: Int) -> Duty.ID { base.slots[slot].duty.id }
        return PlanChange(
            kind: kind, pupils: requests.map { base.problem.requests[$0].pupil }, from: from.map(id), to: to.map(id),
            replacements: routes.map { slot, route in
                .init(old: id(slot), new: route.map { writer.duty($0, id: id(slot)) })
            },
            gain: gain, mends: mends)
    }
}
