extension ScenarioRegion {
    /// What is planned as one: a half-day of the whole region or of one of its parts.
    package struct HalfDay: Sendable {
        /// nil when everyone plans together.
        package var part: String?
        package var problem: HalfDayProblem
        /// Pupils who are left out, and why.
        package var findings: [Finding]
    }

    /// One problem per part, without parts in which nobody rides. The name of a part is not in its problem, so that the
    /// same pupils under the same rules give the same problem whatever the scenario.
    ///
    /// - Throws: E-GEEN-CONTRACT, and E-NIEMAND-RIJDT when nobody at all rides.
    package func halfDays(
        on date: PlanDate, _ direction: Direction, travel: TravelModel = .estimate(.standard)
    ) throws(Fault) -> [HalfDay] {
        var result: [HalfDay] = []
        for (name, region) in regions {
            let (problem, findings) = try region.halfDay(on: date, direction, travel: travel, pickups: pickups)
            if !problem.requests.isEmpty { result.append(HalfDay(part: name, problem: problem, findings: findings)) }
        }
        guard !result.isEmpty else { throw .nobodyRides(on: date, direction) }
        return result
    }

    /// The region of each part: its own pupils, everything else shared.
    private var regions: [(name: String?, region: Region)] {
        guard !parts.isEmpty else { return [(nil, region)] }
        return parts.map { part in
            var own = region
            own.pupils.removeAll { !part.municipalities.contains($0.municipality) }
            return (part.name, own)
        }
    }
}

extension Fault {
    package static func nobodyRides(on date: PlanDate, _ direction: Direction) -> Fault {
        Fault(
            code: "E-NIEMAND-RIJDT", message: "op \(date) rijdt er \(direction.rawValue) niemand mee",
            advice: "Misschien is het een andere dag, of zijn er nog geen leerlingen ingelezen.")
    }
}
