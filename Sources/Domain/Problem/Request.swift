/// One pupil's ride in one half-day (vervoersvraag), as the engine and the checker see it.
package struct Request: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Pupil.ID

    package var pupil: Pupil.ID
    package var id: ID { pupil }
    /// Where the pupil boards (heen) or alights (terug): home, or the assigned pick-up point.
    package var place: Place.ID
    package var destination: Destination.ID
    package var municipality: Municipality.ID
    /// Start (heen) or end (terug) of this pupil's day at the destination.
    package var bell: Seconds
    package var needs: Needs
    /// Heen: boarding does not begin before this.
    package var earliestPickup: Seconds?
    /// Terug: alighting does not begin after this.
    package var latestDropOff: Seconds?
    /// The stop at home lies wholly within this interval, because someone must be there.
    package var handover: TimeWindow?
    package var walk: Walk?
    package var precision: Precision

    package init(
        pupil: Pupil.ID, place: Place.ID, destination: Destination.ID, municipality: Municipality.ID, bell: Seconds,
        needs: Needs = Needs(), earliestPickup: Seconds? = nil, latestDropOff: Seconds? = nil,
        handover: TimeWindow? = nil, walk: Walk? = nil, precision: Precision = .exact
    ) {
        self.pupil = pupil
        self.place = place
        self.destination = destination
        self.municipality = municipality
        self.bell = bell
        self.needs = needs
        self.earliestPickup = earliestPickup
        self.latestDropOff = latestDropOff
        self.handover = handover
        self.walk = walk
        self.precision = precision
    }
}

/// The walk between home and an assigned pick-up point (opstapplaats).
package struct Walk: Hashable, Codable, Sendable {
    package var duration: Seconds
    package var distance: Metres
    /// Most walking that this pupil may be asked; nil when no pick-up point is allowed at all.
    package var permitted: Metres?

    package init(duration: Seconds, distance: Metres, permitted: Metres?) {
        self.duration = duration
        self.distance = distance
        self.permitted = permitted
    }
}

/// A point where vehicles stop. Stops at the same place have no driving between them.
package struct Place: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Place>

    package var id: ID
    /// nil when the travel matrix is given and no map is wanted.
    package var coordinate: Coordinate?

    package init(id: ID, coordinate: Coordinate? = nil) {
        self.id = id
        self.coordinate = coordinate
    }
}
