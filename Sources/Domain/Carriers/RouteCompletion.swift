/// What was filled in to make a plan of a carrier's route; told one by one.
package struct RouteCompletion: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case times = "tijden uit de volgorde"
        case order = "volgorde uit de tijden"
        case alighting = "uitstappen bij de bestemming"
        case boarding = "instappen bij de bestemming"
        case vehicle = "voertuig"
        case attendant = "begeleider"
        case ends = "vertrek en terugkomst"
    }

    package var kind: Kind
    package var route: CarrierRoute.ID
    package var pupil: Pupil.ID?
    /// Of which half-day; nil while it stands by itself.
    package var half: StoredPlan.ID?
    /// Dutch, one sentence.
    package var text: String

    package init(kind: Kind, route: CarrierRoute.ID, pupil: Pupil.ID? = nil, text: String) {
        self.kind = kind
        self.route = route
        self.pupil = pupil
        self.text = text
    }
}
