/// Why one pupil's ride takes as long as it does. `ride` is exactly the sum of `direct`, `detour`, `stopping` and
/// `waiting`; what lies outside the ride (own boarding and alighting, walking) is told apart.
package struct RideAccount: Hashable, Codable, Sendable {
    /// The stop where the pupil boards or alights.
    package struct End: Hashable, Codable, Sendable {
        /// Index in the duty, from 0.
        package var stop: Int
        package var place: Place.ID
        package var begin: Seconds
        package var departure: Seconds

        package init(stop: Int, place: Place.ID, begin: Seconds, departure: Seconds) {
            self.stop = stop
            self.place = place
            self.begin = begin
            self.departure = departure
        }
    }

    package var pupil: Pupil.ID
    package var direction: Direction
    package var duty: Duty.ID
    package var vehicle: String
    package var destination: String
    package var boarding: End
    package var alighting: End
    /// From departure at the boarding stop to begin at the alighting stop.
    package var ride: Seconds
    /// Driving without any other stop.
    package var direct: Seconds
    /// Driving more than that, to other pupils' stops.
    package var detour: Seconds
    /// Time that the stops in between need: halting, and others who alight and board there.
    package var stopping: Seconds
    /// Standing still beyond that, before or at the stops in between and before the pupil's own alighting. Negative only
    /// in a plan whose times cannot be (R-TIJDEN).
    package var waiting: Seconds
    /// The stops in between, and the other pupils who board or alight there.
    package var stopsBetween: Int
    package var boardingOthers: Int
    package var alightingOthers: Int
    package var ownBoarding: Seconds
    package var ownAlighting: Seconds
    package var walk: Walk?
    /// nil is not limited.
    package var limit: Seconds?
    /// Where the limit comes from, in Dutch.
    package var limitSource: String
    package var isCoarse: Bool

    package init(
        pupil: Pupil.ID, direction: Direction, duty: Duty.ID, vehicle: String, destination: String, boarding: End,
        alighting: End, ride: Seconds, direct: Seconds, detour: Seconds, stopping: Seconds, waiting: Seconds,
        stopsBetween: Int, boardingOthers: Int, alightingOthers: Int, ownBoarding: Seconds, ownAlighting: Seconds,
        walk: Walk?, limit: Seconds?, limitSource: String, isCoarse: Bool
    ) {
        self.pupil = pupil
        self.direction = direction
        self.duty = duty
        self.vehicle = vehicle
        self.destination = destination
        self.boarding = boarding
        self.alighting = alighting
        self.ride = ride
        self.direct = direct
        self.detour = detour
        self.stopping = stopping
        self.waiting = waiting
        self.stopsBetween = stopsBetween
        self.boardingOthers = boardingOthers
        self.alightingOthers = alightingOthers
        self.ownBoarding = ownBoarding
        self.ownAlighting = ownAlighting
        self.walk = walk
        self.limit = limit
        self.limitSource = limitSource
        self.isCoarse = isCoarse
    }
}
