/// What the reporter asks for, as a rule that a plan can be made under.
package enum ComplaintWish: Hashable, Codable, Sendable {
    /// A ride of at most so long.
    case rideAtMost(Seconds)
    case apartFrom(Pupil.ID)
    case fixedDriver
    /// Not collected at home before this moment (heen).
    case notBefore(Seconds)
    /// At home at the latest (terug).
    case homeBy(Seconds)
    /// Without other pupils.
    case alone

    /// Which of them, as the word in files.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case rideAtMost = "reistijd-hooguit"
        case apartFrom = "niet-samen-met"
        case fixedDriver = "vaste-chauffeur"
        case notBefore = "niet-ophalen-voor"
        case homeBy = "uiterlijk-thuis"
        case alone = "alleen"
    }

    package var kind: Kind {
        switch self {
        case .rideAtMost: .rideAtMost
        case .apartFrom: .apartFrom
        case .fixedDriver: .fixedDriver
        case .notBefore: .notBefore
        case .homeBy: .homeBy
        case .alone: .alone
        }
    }

    /// `een rit van hooguit 40 min`. Names the other pupil, so for the desk only.
    package var text: String {
        switch self {
        case .apartFrom(let pupil): "niet samen met leerling \(pupil)"
        default: publicText
        }
    }

    /// Without the code of another pupil.
    package var publicText: String {
        switch self {
        case .rideAtMost(let limit): "een rit van hooguit \(limit.durationText)"
        case .apartFrom: "niet samen met een andere leerling"
        case .fixedDriver: "een vaste chauffeur"
        case .notBefore(let moment): "niet opgehaald voor \(moment.clockText)"
        case .homeBy(let moment): "uiterlijk thuis om \(moment.clockText)"
        case .alone: "een rit zonder andere leerlingen"
        }
    }
}
