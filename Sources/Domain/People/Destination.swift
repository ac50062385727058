/// Start and end of the day at a destination.
package struct BellTimes: Hashable, Codable, Sendable {
    package var start: Seconds
    package var end: Seconds

    package init(start: Seconds, end: Seconds) {
        self.start = start
        self.end = end
    }
}

/// A school location (vestiging) or another place that the entitlement covers (stage, zorgboerderij, dagbesteding).
package struct Destination: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Destination>

    package var id: ID
    package var name: String
    /// SO, VSO, SBO, BO, VO, dagbesteding, stage…: free text, used for reporting only.
    package var kind: String?
    package var address: Address
    package var bellTimes: [Weekday: BellTimes]
    /// Where vehicles stop; several destinations may share one.
    package var gate: Gate.ID

    package init(
        id: ID, name: String, kind: String? = nil, address: Address, bellTimes: [Weekday: BellTimes], gate: Gate.ID
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.address = address
        self.bellTimes = bellTimes
        self.gate = gate
    }
}

/// The kerb (poort) where vehicles set down and pick up, with its number of bays.
package struct Gate: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Gate>

    package var id: ID
    /// Vehicles that can stand here at the same time; nil is not limited.
    package var bays: Int?

    package init(id: ID, bays: Int? = nil) {
        self.id = id
        self.bays = bays
    }
}
