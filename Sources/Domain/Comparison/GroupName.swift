/// The group that a pupil is put in, for one way of grouping. Each pupil is in exactly one group.
struct GroupName {
    let areas: PostcodeAreas
    let siteNames: [Destination.ID: String]
    private let repeatedNames: Set<String>

    init(areas: PostcodeAreas, siteNames: [Destination.ID: String]) {
        self.areas = areas
        self.siteNames = siteNames
        let names = Dictionary(grouping: siteNames.values, by: \.self)
        repeatedNames = Set(names.filter { $0.value.count > 1 }.keys)
    }

    func text(_ pupil: Pupil, _ grouping: Comparison.Grouping) -> String {
        switch grouping {
        case .municipality: pupil.municipality.text
        case .area: areas.area(of: pupil)
        case .destination: destination(pupil.destination)
        case .need: GroupName.need(pupil.needs)
        }
    }

    /// With the code where two destinations have one name.
    private func destination(_ id: Destination.ID) -> String {
        guard let name = siteNames[id] else { return id.text }
        return repeatedNames.contains(name) ? "\(name) (\(id))" : name
    }

    /// The need that asks most of the vehicle; the others are not told.
    private static func need(_ needs: Needs) -> String {
        if needs.hasWheelchair { return "rolstoel" }
        if needs.isIndividual { return "individueel vervoer" }
        if needs.mostAboard != nil { return "rustige bus" }
        if needs.attendant != .none { return "begeleiding" }
        if needs.childSeat != .none || needs.frontSeat == .required { return "zitje of voorstoel" }
        return "geen bijzonderheden"
    }
}
