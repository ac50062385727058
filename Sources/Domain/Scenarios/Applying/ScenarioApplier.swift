/// Applies the changes of a scenario to a region, one after the other, each on what the ones before it made. Pure: the same
/// changes give the same region, as far as the given choices do.
package struct ScenarioApplier: Sendable {
    let distances: Distances
    private let choices: ScenarioChoices

    package init(distances: Distances, choices: ScenarioChoices) {
        self.distances = distances
        self.choices = choices
    }

    /// - Throws: which change cannot be applied, and why.
    package func apply(_ changes: [ScenarioChange], to region: Region) throws(ChangeFault) -> ScenarioRegion {
        var result = ScenarioRegion(region)
        for (index, change) in changes.enumerated() {
            do throws(Fault) {
                try apply(change, to: &result)
            } catch {
                throw ChangeFault(change: index, fault: error)
            }
        }
        return result
    }

    /// Other draws of a growing demand get every later change too. School times are chosen once, for all draws.
    package func apply(_ change: ScenarioChange, to scenario: inout ScenarioRegion) throws(Fault) {
        if case .findBells(let search) = change {
            let found = try choices.bells(search, scenario)
            try move(found.value, notes: found.notes, in: &scenario)
        } else {
            try applyOnce(change, to: &scenario)
            for index in scenario.draws.indices { try applyOnce(change, to: &scenario.draws[index]) }
        }
        if case .demand(let demand) = change { try demand.grow(&scenario, distances) }
        guard !scenario.region.pupils.isEmpty else {
            throw Fault(
                code: "E-SCENARIO-LEEG", message: "na deze wijziging is er niemand meer om te plannen",
                advice: "Misschien is de groep te ruim gekozen.")
        }
    }

    private func applyOnce(_ change: ScenarioChange, to scenario: inout ScenarioRegion) throws(Fault) {
        switch change {
        case .norm(let change): try change.apply(to: &scenario.region)
        case .bells(let change): try change.apply(to: &scenario)
        case .pickups(let change): try assignPickups(change, in: &scenario)
        case .fleet(let change): try change.apply(to: &scenario)
        case .prices(let change): try change.apply(to: &scenario)
        case .otherMode(let change): try change.apply(to: &scenario, distances)
        case .nearer(let change): try change.apply(to: &scenario, distances)
        case .together(let change): try change.apply(to: &scenario)
        case .findBells, .demand: break
        }
    }

    private func move(
        _ shifts: [Destination.ID: Seconds], notes: [String], in scenario: inout ScenarioRegion
    ) throws(Fault) {
        for destination in shifts.keys.sorted() {
            guard let shift = shifts[destination], shift != .zero else { continue }
            let change = BellShift(destinations: [destination], start: shift, end: shift)
            try change.apply(to: &scenario)
            for index in scenario.draws.indices { try change.apply(to: &scenario.draws[index]) }
        }
        scenario.notes += notes
    }

    private func assignPickups(_ change: PickupChange, in scenario: inout ScenarioRegion) throws(Fault) {
        let chosen = try choices.pickups(change, scenario)
        scenario.pickups.merge(chosen.value) { _, new in new }
        scenario.notes += chosen.notes
    }
}

/// What some changes leave to be chosen by computing; given by Application.
package struct ScenarioChoices: Sendable {
    package struct Choice<Value: Sendable>: Sendable {
        package var value: Value
        /// Dutch, for who reads the figures: how good the choice is, and how it was made.
        package var notes: [String]

        package init(_ value: Value, notes: [String] = []) {
            self.value = value
            self.notes = notes
        }
    }

    /// Shifts of school times, start and end together, for a region with the changes that came before.
    package typealias Bells = @Sendable (BellSearch, ScenarioRegion) throws(Fault) -> Choice<[Destination.ID: Seconds]>
    /// Who walks to which pick-up point.
    package typealias Pickups =
        @Sendable (PickupChange, ScenarioRegion) throws(Fault) -> Choice<[Pupil.ID: ScenarioRegion.AssignedPickup]>

    package let bells: Bells
    package let pickups: Pickups

    package init(bells: @escaping Bells, pickups: @escaping Pickups) {
        self.bells = bells
        self.pickups = pickups
    }
}

/// A change that cannot be applied to the region.
package struct ChangeFault: Error, Hashable, Sendable {
    /// Index among the changes that were to be applied.
    package var change: Int
    package var fault: Fault

    package init(change: Int, fault: Fault) {
        self.change = change
        self.fault = fault
    }
}
