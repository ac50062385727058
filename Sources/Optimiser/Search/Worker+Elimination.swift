import Foundation

/// One duty less: its requests wait in the bank and push their way into the other duties, more easily the more often they
/// were left out (the absence counters of Christiaens and Vanden Berghe, 2020; ejection in the spirit of Nagata and
/// Bräysy, 2009).
extension Worker {
    /// - Returns: as `run`; `best` is the start unless a cheaper plan without one of its duties was found.
    func eliminate(_ task: Task) -> Outcome {
        guard task.start.bankCount == 0, task.start.routes.count > 1 else {
            return Outcome(current: task.start, best: task.start, iterations: 0, found: [])
        }
        var tighter = task
        tighter.mostDuties = task.start.routes.count - 1
        var outcome = squeeze(tighter)
        if outcome.current.cost >= task.start.cost { outcome.current = task.start }
        outcome.best = outcome.current
        return outcome
    }

    /// Looks for a plan within the task's number of duties, whatever it costs.
    ///
    /// - Returns: as `run`, but ends at the first plan; without one, `current` is a state to go on from.
    func squeeze(_ task: Task) -> Outcome {
        var current = task.start
        while current.routes.count > task.mostDuties { current.remove(easiest(of: current), instance) }
        var found: [Route] = []
        var done = 0
        var missed = absence(of: current)
        while done < task.iterations, current.bankCount > 0 {
            if done % 8 == 0, task.shouldStop() { break }
            done += 1
            var narrow = task
            if random.below(2) == 0 { narrow.own = current.bank }
            guard let candidate = neighbour(of: current, narrow) else { continue }
            let absence = absence(of: candidate)
            let threshold = Double(current.routesCost) - task.hot * log(max(1e-12, random.unit()))
            if candidate.bankCount == 0 { collect(candidate, since: current, &found) }
            if absence < missed || (absence == missed && Double(candidate.routesCost) < threshold) {
                current = candidate
            }
            for request in candidate.bank { absences[Int(request)] += 1 }
            // The counters have moved on for the present state too.
            missed = self.absence(of: current)
        }
        return Outcome(current: current, best: current, iterations: done, found: found)
    }

    private func absence(of assignment: Assignment) -> Int {
        assignment.bank.map { absences[Int($0)] }.reduce(0, +)
    }

    /// The duty whose requests were left out least often; of equals one with few requests.
    private func easiest(of assignment: Assignment) -> Int {
        assignment.routes.indices.min { left, right in
            difficulty(assignment.routes[left]) < difficulty(assignment.routes[right])
        } ?? 0
    }

    private func difficulty(_ route: Route) -> (Int, Int) {
        (route.requests.map { absences[Int($0)] }.reduce(0, +), route.id)
    }
}
