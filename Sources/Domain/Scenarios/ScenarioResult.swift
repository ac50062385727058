/// What planning a scenario gave: the one input of every comparison, on the terminal, in files and in reports.
package struct ScenarioResult: Hashable, Codable, Sendable, Identifiable {
    /// A planned half-day of one part of the region (of the whole region when everyone plans together).
    package struct Part: Hashable, Codable, Sendable {
        /// nil when everyone plans together.
        package var name: String?
        package var stored: StoredPlan
        /// Of the problem's places, in their order.
        package var matrix: TravelMatrix

        package init(name: String? = nil, stored: StoredPlan, matrix: TravelMatrix) {
            self.name = name
            self.stored = stored
            self.matrix = matrix
        }
    }

    /// The same scenario solved once more, with another seed or another draw of the demand: only its totals.
    package struct Repeat: Hashable, Codable, Sendable {
        package var seed: UInt64
        /// 0 is the demand of the plans, others are further draws.
        package var draw: Int
        /// Of all parts and directions of one day, in cents by the tariff.
        package var dayCost: Cents
        package var dayBound: Cents
        /// Nobody is left behind and no norm is broken.
        package var isSound: Bool

        package init(seed: UInt64, draw: Int = 0, dayCost: Cents, dayBound: Cents, isSound: Bool) {
            self.seed = seed
            self.draw = draw
            self.dayCost = dayCost
            self.dayBound = dayBound
            self.isSound = isSound
        }
    }

    package var id: Scenario.ID { scenario.id }
    package var scenario: Scenario
    /// Region and effects as they were planned.
    package var input: ScenarioRegion
    /// Both directions, or one; ordered by direction, then part.
    package var parts: [Part]
    /// With other seeds, and with other draws.
    package var repeats: [Repeat]

    package init(scenario: Scenario, input: ScenarioRegion, parts: [Part], repeats: [Repeat] = []) {
        self.scenario = scenario
        self.input = input
        self.parts = parts
        self.repeats = repeats
    }

    package var dayCost: Cents { parts.map(\.stored.record.cost).reduce(.zero, +) }
    /// No set of plans that leaves the same pupils behind costs less than this.
    package var dayBound: Cents { parts.map(\.stored.record.bound).reduce(.zero, +) }
    package var unplanned: Int { parts.map(\.stored.plan.unplanned.count).reduce(0, +) }
    /// Compensation of pupils who travel another way, a year.
    package var otherModesCost: Cents { input.otherModes.map(\.yearCost).reduce(.zero, +) }
    /// What a year costs in which every school day's rides cost `day`.
    package func year(_ day: Cents, _ basis: YearBasis) -> Cents { basis.schoolDays * day + otherModesCost }
    /// Nobody is left behind and no norm is broken.
    package var isSound: Bool { unplanned == 0 && parts.allSatisfy(\.stored.isValid) }
}

/// A scenario that could not be computed, and why: the others of a series still are.
package struct MissingScenario: Error, Hashable, Codable, Sendable {
    package var id: Scenario.ID
    package var title: String?
    package var faults: [Fault]

    package init(id: Scenario.ID, title: String? = nil, faults: [Fault]) {
        self.id = id
        self.title = title
        self.faults = faults
    }
}
