/// A named question about a region (scenario), and the changes to the region that answer it.
package struct Scenario: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Scenario>

    /// The file's name without `.yaml`: what the user types.
    package var id: ID
    /// As on the page: `Reistijd hooguit 45 minuten`.
    package var title: String
    /// In plain words: what does one want to know?
    package var question: String
    /// Changes come on top of this scenario; nil is the region as it is.
    package var base: ID?
    /// Scenarios whose changes are taken over first, in this order (combination).
    package var combines: [ID]
    package var changes: [ScenarioChange]

    package init(
        id: ID, title: String, question: String, base: ID? = nil, combines: [ID] = [], changes: [ScenarioChange] = []
    ) {
        self.id = id
        self.title = title
        self.question = question
        self.base = base
        self.combines = combines
        self.changes = changes
    }

    /// The region as it is (basis): the scenario that others are compared with when no other is named.
    package static let asItIs = Scenario(
        id: "basis", title: "Zoals het nu is", question: "Wat kost het vervoer zoals het nu is afgesproken?")
}

/// One change of a scenario. Each case is one kind with a Dutch name (`ScenarioChange.Kind`), a template in
/// `data/scenarios`, and one file that applies it.
package enum ScenarioChange: Hashable, Codable, Sendable {
    case norm(NormChange)
    case bells(BellShift)
    case findBells(BellSearch)
    case pickups(PickupChange)
    case fleet(FleetChange)
    case prices(PriceChange)
    case otherMode(ModeChange)
    case nearer(NearerChange)
    case together(TogetherChange)
    case demand(DemandChange)

    /// The word in files.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case norm = "normen"
        case bells = "schooltijden"
        case findBells = "zoek_schooltijden"
        case pickups = "opstapplaatsen"
        case fleet = "wagenpark"
        case prices = "prijzen"
        case otherMode = "ander_vervoer"
        case nearer = "thuisnabij"
        case together = "samen_of_apart"
        case demand = "groei"
    }

    package var kind: Kind {
        switch self {
        case .norm: .norm
        case .bells: .bells
        case .findBells: .findBells
        case .pickups: .pickups
        case .fleet: .fleet
        case .prices: .prices
        case .otherMode: .otherMode
        case .nearer: .nearer
        case .together: .together
        case .demand: .demand
        }
    }
}
