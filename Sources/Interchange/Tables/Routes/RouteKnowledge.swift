package import Domain

/// What the workspace holds that routes refer to.
package struct RouteKnowledge: Sendable {
    package var pupils: [Pupil.ID: Destination.ID]
    package var destinations: Set<Destination.ID>
    /// Codes of fleet entries and of types.
    package var vehicles: Set<String>
    /// Whose routes they are when the file does not say.
    package var carrier: Carrier.ID?
    /// The day, or a day of the week, when the file does not say.
    package var date: PlanDate?
    /// Years that a plan can be of.
    package var years: ClosedRange<Int>

    /// Nobody plans further ahead, or judges older routes.
    private static let (before, ahead) = (15, 5)

    package init(
        pupils: [Pupil.ID: Destination.ID], destinations: Set<Destination.ID>, vehicles: Set<String>,
        carrier: Carrier.ID? = nil, date: PlanDate? = nil, years: ClosedRange<Int> = 2000...2099
    ) {
        self.pupils = pupils
        self.destinations = destinations
        self.vehicles = vehicles
        self.carrier = carrier
        self.date = date
        self.years = years
    }

    package init(_ region: Region, carrier: Carrier.ID?, date: PlanDate?, today: PlanDate? = nil) {
        self.init(
            pupils: Dictionary(region.pupils.map { ($0.id, $0.destination) }, uniquingKeysWith: { first, _ in first }),
            destinations: Set(region.destinations.map(\.id)),
            vehicles: Set(region.fleet.map(\.id.text) + region.vehicleTypes.map(\.id.text)), carrier: carrier,
            date: date,
            years: today.map { $0.year - Self.before...$0.year + Self.ahead } ?? 2000...2099)
    }
}
