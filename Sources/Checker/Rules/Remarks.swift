import Domain

/// Warnings and notes: what a planner must know about a plan that may still be valid.
enum Remarks {
    static func all(_ view: PlanView) -> [Finding] {
        unplanned(view) + coarse(view) + farAway(view) + detours(view)
    }

    /// Pupils without a ride, with the reasons that the plan gives.
    private static func unplanned(_ view: PlanView) -> [Finding] {
        view.plan.unplanned.filter { isLeftBehind($0, view) }.map { left in
            let reasons = left.reasons.map { "\($0.vehicleType): \($0.text)" }.joined(separator: "; ")
            return Finding(
                code: .complete, severity: .warning, subject: .init(pupil: left.pupil),
                cause: "heeft geen rit (\(reasons))", advice: left.remedy)
        }
    }

    private static func isLeftBehind(_ left: Unplanned, _ view: PlanView) -> Bool {
        !left.reasons.isEmpty && view.index.pupils[left.pupil] != nil && view.boardings[left.pupil] == nil
    }

    private static func coarse(_ view: PlanView) -> [Finding] {
        view.problem.requests.filter(\.precision.isCoarse).map { request in
            Finding(
                code: .timetable, severity: .warning, subject: .init(pupil: request.pupil),
                measured: .text(request.precision.rawValue),
                cause: "het adres is maar grof bekend, dus de tijden ook",
                advice: "Misschien staat er een tikfout in postcode of huisnummer.")
        }
    }

    /// Pupils whose direct ride alone is longer than the contract allows (R-REISTIJD names them).
    private static func farAway(_ view: PlanView) -> [Finding] {
        view.problem.requests.compactMap { request in
            guard let facts = view.index.pupils[request.pupil], facts.limit.exceedsByDistance,
                let direct = facts.direct, let cap = facts.limit.norm.value
            else { return nil }
            let own = facts.limit.limit.map { "; voor deze leerling geldt \($0.durationText)" } ?? ""
            return Finding(
                code: .rideTime, severity: .note, subject: .init(pupil: request.pupil), measured: .duration(direct),
                limit: .duration(Seconds(cap)), cause: "de rechtstreekse rit is al langer dan de norm\(own)",
                source: facts.limit.norm.sourceText)
        }
    }

    /// One note that counts the pupils whose detour is longer than the goal, and names the longest.
    private static func detours(_ view: PlanView) -> [Finding] {
        let long = view.rides.compactMap { ride -> (ride: Ride, detour: Seconds, goal: NormBook.Resolved)? in
            let goal = ride.rider.facts.detourGoal
            guard let direct = ride.rider.facts.direct, let most = goal.value else { return nil }
            let detour = ride.duration - direct
            return detour > Seconds(most) ? (ride, detour, goal) : nil
        }
        guard let worst = long.max(by: { $0.detour < $1.detour }) else { return [] }
        let count = long.count.counted("leerling rijdt", "leerlingen rijden")
        return [
            Finding(
                code: .rideTime, severity: .note, subject: worst.ride.subject(at: worst.ride.alighting),
                measured: .duration(worst.detour), limit: worst.goal.value.map { .duration(Seconds($0)) },
                cause: "\(count) verder om dan de streefwaarde; deze leerling het meest",
                source: worst.goal.sourceText)
        ]
    }
}
