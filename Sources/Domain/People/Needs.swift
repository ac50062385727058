/// Whether a pupil sits in a wheelchair in the vehicle.
package enum WheelchairNeed: String, Codable, Sendable, CaseIterable {
    case none = "nee"
    /// Rides in the chair, on a wheelchair place.
    case wheelchair = "ja"
    /// May sit in a seat with the folded chair as luggage (Code VVR: transfer when possible).
    case canTransfer = "overstap"
}

package enum ChildSeat: String, Codable, Sendable, CaseIterable {
    case none = "nee"
    case booster = "zitverhoger"
    case childSeat = "kinderzitje"
}

package enum FrontSeat: String, Codable, Sendable, CaseIterable {
    case notAllowed = "nee"
    case allowed = "mag"
    case required = "moet"
}

/// Who provides the attendant that a pupil needs; it decides who pays.
package enum AttendantNeed: String, Codable, Sendable, CaseIterable {
    case none = "nee"
    /// A paid attendant is aboard during the whole duty and takes a seat.
    case municipality = "gemeente"
    /// A parent boards and alights with the pupil, takes a seat and is not paid.
    case parent = "ouder"
}

/// Where a pupil is seated during a ride.
package enum Seating: String, Codable, Sendable, CaseIterable {
    case seat = "stoel"
    case wheelchairPlace = "rolstoelplaats"
}

/// What a pupil needs in the vehicle. No diagnosis: only what the ride needs.
package struct Needs: Hashable, Codable, Sendable {
    package var wheelchair: WheelchairNeed
    /// Places of the pupil's own kind (seat or wheelchair place) that are taken, at least 1.
    package var places: Int
    package var childSeat: ChildSeat
    package var frontSeat: FrontSeat
    /// Most pupils aboard while this pupil is, this pupil included: 1 is individual transport, more is a quiet bus.
    package var mostAboard: Int?
    package var attendant: AttendantNeed
    /// Personal boarding and alighting times; nil takes the norm.
    package var boardingTime: Seconds?
    package var alightingTime: Seconds?

    package init(
        wheelchair: WheelchairNeed = .none, places: Int = 1, childSeat: ChildSeat = .none,
        frontSeat: FrontSeat = .notAllowed, mostAboard: Int? = nil, attendant: AttendantNeed = .none,
        boardingTime: Seconds? = nil, alightingTime: Seconds? = nil
    ) {
        self.wheelchair = wheelchair
        self.places = places
        self.childSeat = childSeat
        self.frontSeat = frontSeat
        self.mostAboard = mostAboard
        self.attendant = attendant
        self.boardingTime = boardingTime
        self.alightingTime = alightingTime
    }

    package var isIndividual: Bool { mostAboard == 1 }
    /// A wheelchair travels along, used as a seat or folded.
    package var hasWheelchair: Bool { wheelchair != .none }
}
