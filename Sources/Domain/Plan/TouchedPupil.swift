/// What another plan does to one pupil.
package struct TouchedPupil: Hashable, Codable, Sendable {
    package var pupil: Pupil.ID
    /// Ride time after minus before.
    package var ride: Seconds
    /// Moment at home after minus before.
    package var homeMoment: Seconds
    package var isOtherDuty: Bool

    /// A change of less than this goes unnoticed.
    private static let noticeable = Seconds.minutes(1)

    package init(pupil: Pupil.ID, ride: Seconds, homeMoment: Seconds, isOtherDuty: Bool) {
        self.pupil = pupil
        self.ride = ride
        self.homeMoment = homeMoment
        self.isOtherDuty = isOtherDuty
    }

    package init(from before: PupilRide, to after: PupilRide, _ direction: Direction) {
        self.init(
            pupil: after.pupil, ride: after.duration - before.duration,
            homeMoment: after.homeMoment(direction) - before.homeMoment(direction),
            isOtherDuty: after.duty != before.duty)
    }

    /// Whose ride becomes longest comes first.
    package static func isBefore(_ left: Self, _ right: Self) -> Bool {
        (left.ride.rawValue, right.pupil) > (right.ride.rawValue, left.pupil)
    }

    package var isNoticed: Bool {
        isOtherDuty || max(abs(ride.rawValue), abs(homeMoment.rawValue)) >= Self.noticeable.rawValue
    }
}
