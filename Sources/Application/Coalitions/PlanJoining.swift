import Checker
import Domain
import RoadNetwork

/// Two plans for parts of a half-day, driven side by side as one plan for the whole.
enum PlanJoining {
    /// - Returns: nil when a place of a part is not known in the whole.
    static func join(_ parts: [(plan: HalfDayPlan, problem: HalfDayProblem)], for whole: HalfDayProblem)
        -> HalfDayPlan?
    {
        var known: [Coordinate: Place.ID] = [:]
        for place in whole.places { if let point = place.coordinate { known[point] = place.id } }
        var joined = HalfDayPlan(direction: whole.direction, duties: [])
        for (plan, problem) in parts {
            var names: [Place.ID: Place.ID] = [:]
            for place in problem.places { names[place.id] = place.coordinate.flatMap { known[$0] } }
            for duty in plan.duties {
                var duty = duty
                duty.id = Duty.ID("D\(joined.duties.count + 1)")
                for index in duty.stops.indices {
                    guard let place = names[duty.stops[index].place] else { return nil }
                    duty.stops[index].place = place
                }
                joined.duties.append(duty)
            }
            joined.unplanned += plan.unplanned
        }
        return joined
    }
}
