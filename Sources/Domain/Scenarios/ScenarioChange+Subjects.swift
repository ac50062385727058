extension ScenarioChange {
    /// What is changed, in words. Two changes of one scenario, or of scenarios that are combined, with a subject in common
    /// contradict each other.
    package var subjects: [String] {
        switch self {
        case .norm(let change):
            ["\(change.key.rawValue)\(change.scope == .contract ? "" : " van \(change.scope.text)")"]
        case .bells(let change): change.destinations.map { "schooltijden van \($0)" }
        case .findBells(let change): change.destinations.map { "schooltijden van \($0)" }
        case .pickups: ["opstapplaatsen"]
        case .fleet(let change): change.subjects
        case .prices(let change): change.subjects
        case .otherMode: []
        case .nearer: ["thuisnabij"]
        case .together: ["samen of apart"]
        case .demand: ["groei"]
        }
    }
}

extension FleetChange {
    fileprivate var subjects: [String] {
        newTypes.map { "voertuigtype \($0.id)" } + newDepots.map { "standplaats \($0.id)" }
            + counts.map { "aantal van \($0.entry)" }
            + additions.map { "\($0.type) op standplaats \($0.depot)" }
            + (zeroEmission == nil ? [] : ["aandeel zonder uitstoot"]) + (factors == nil ? [] : ["CO2-factoren"])
    }
}

extension PriceChange {
    fileprivate var subjects: [String] {
        components.map { "prijs \($0.component.rawValue)\($0.type.map { " van \($0)" } ?? "")" }
            + index.map { "index \($0.year)" } + (year == nil ? [] : ["prijsjaar"])
            + (usesCostBook ? ["kostprijs of tarief"] : [])
    }
}
