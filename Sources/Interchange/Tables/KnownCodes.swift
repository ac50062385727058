package import Domain

/// What the workspace already holds, so that a file's references can be checked. Nil is not known yet, and then not
/// checked.
package struct KnownCodes: Sendable {
    package var destinations: Set<Destination.ID>?
    package var depots: Set<Depot.ID>?
    /// Pupils of earlier files; those of the file itself are added.
    package var pupils: Set<Pupil.ID>
    /// Of fleet entries and of types.
    package var vehicles: Set<String>

    package init(
        destinations: Set<Destination.ID>? = nil, depots: Set<Depot.ID>? = nil, pupils: Set<Pupil.ID> = [],
        vehicles: Set<String> = []
    ) {
        self.destinations = destinations
        self.depots = depots
        self.pupils = pupils
        self.vehicles = vehicles
    }

    /// The codes of a region; kinds of which it has none are taken as not known.
    package init(_ region: Region) {
        self.init(
            destinations: region.destinations.isEmpty ? nil : Set(region.destinations.map(\.id)),
            depots: region.depots.isEmpty ? nil : Set(region.depots.map(\.id)), pupils: Set(region.pupils.map(\.id)),
            vehicles: Set(region.fleet.map(\.id.text) + region.vehicleTypes.map(\.id.text)))
    }
}
