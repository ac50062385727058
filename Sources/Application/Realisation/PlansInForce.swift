import Domain
import Store

/// Which stored plan was the promise on a day: the newest one of that weekday and direction that is not of a later day.
struct PlansInForce {
    private let newest: [Half: [PlanSummary]]

    private struct Half: Hashable {
        var weekday: Weekday
        var direction: Direction
    }

    init(_ plans: [PlanSummary]) {
        var newest: [Half: [PlanSummary]] = [:]
        for plan in plans {
            guard let date = plan.date else { continue }
            newest[Half(weekday: date.weekday, direction: plan.direction), default: []].append(plan)
        }
        // Of one day, what was stored last counts: the list comes in that order.
        self.newest = newest.mapValues { plans in
            plans.enumerated().sorted { left, right in
                (left.element.date?.description ?? "", left.offset) < (
                    right.element.date?.description ?? "", right.offset
                )
            }.map(\.element)
        }
    }

    func plan(on date: PlanDate, _ direction: Direction) -> PlanSummary? {
        newest[Half(weekday: date.weekday, direction: direction)]?.last { plan in plan.date.map { $0 <= date } ?? false
        }
    }
}
