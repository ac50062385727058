package import Domain

/// Where in which file things were read, as far as that is known.
package struct RegionLines: Sendable {
    package var pupils: [Pupil.ID: Fault.Location]
    package var destinations: [Destination.ID: Fault.Location]
    package var fleet: [FleetEntry.ID: Fault.Location]
    package var contract: Fault.Location?

    package init(
        pupils: [Pupil.ID: Fault.Location] = [:], destinations: [Destination.ID: Fault.Location] = [:],
        fleet: [FleetEntry.ID: Fault.Location] = [:], contract: Fault.Location? = nil
    ) {
        self.pupils = pupils
        self.destinations = destinations
        self.fleet = fleet
        self.contract = contract
    }
}
