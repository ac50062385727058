import Domain
import Store

extension Workspace {
    /// The newest version of a plan.
    ///
    /// - Throws: a fault that names the plans that there are.
    func knownPlan(_ name: StoredPlan.ID) throws(Fault) -> StoredPlan {
        if let stored = try plan(named: name) { return stored }
        let names = Set(try plans().filter { $0.carrier == nil }.map(\.id)).sorted().map(\.text)
        throw Fault(
            code: "E-PLAN-ONBEKEND", message: "er is geen plan met de naam \(name)",
            advice: names.isEmpty
                ? "Maak eerst een plan: ritwijzer plan --datum 2026-11-23 --richting heen"
                : "Misschien bedoelt u een van deze: \(names.joined(separator: ", ")).")
    }

    /// The named plan, or without a name the newest version of each plan of the latest date that Ritwijzer made.
    /// `VERVOERDER@DATUM` names both plans of a carrier's day.
    func chosenPlans(_ name: StoredPlan.ID?) throws(Fault) -> [StoredPlan] {
        if let name {
            if let day = CarrierDayName(name.text), day.direction == nil {
                var plans: [StoredPlan] = []
                for direction in Direction.allCases {
                    if let stored = try plan(named: CarrierDay.planName(day.carrier, day.date, direction)) {
                        plans.append(stored)
                    }
                }
                if !plans.isEmpty { return plans }
            }
            return [try knownPlan(name)]
        }
        let all = try plans().filter { $0.carrier == nil }
        guard let latest = all.compactMap(\.date).max() ?? nil else { return [try knownPlan("")] }
        let names = Set(all.filter { $0.date == latest }.map(\.id)).sorted()
        var chosen: [StoredPlan] = []
        for name in names { chosen.append(try knownPlan(name)) }
        return chosen
    }
}
