import Domain

/// Small pieces of Dutch that several sections use.
enum Words {
    /// `1 leerling`, `12 leerlingen`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(Decimal.grouped(number)) \(number == 1 ? one : many)"
    }

    /// With a capital.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `maandag 23 november 2026`.
    static func date(_ date: PlanDate) -> String {
        "\(weekday(date.weekday)) \(date.day) \(DutchMonth.names[date.month - 1]) \(date.year)"
    }

    static func weekday(_ day: Weekday) -> String {
        switch day {
        case .monday: "maandag"
        case .tuesday: "dinsdag"
        case .wednesday: "woensdag"
        case .thursday: "donderdag"
        case .friday: "vrijdag"
        case .saturday: "zaterdag"
        case .sunday: "zondag"
        }
    }

    /// Whole minutes, rounded up, so that a ride just over a limit never looks as if it keeps to it.
    static func minutes(_ duration: Seconds) -> String {
        let value = duration.rawValue
        return "\(value > 0 ? (value + 59) / 60 : value / 60) min"
    }

    /// `+3 min`, `−12 min`, `0 min`: a change, rounded to the nearest minute.
    static func signedMinutes(_ change: Seconds) -> String {
        let minutes = Rounding.divide(abs(change.rawValue), by: 60)
        return "\(minutes == 0 ? "" : change < .zero ? "−" : "+")\(minutes) min"
    }

    /// The minute on the clock in which a moment lies: `07:45` for 07:45:30.
    static func clock(_ moment: Seconds) -> String { Seconds(moment.rawValue / 60 * 60).clockText }

    /// `'s ochtends naar school`, for in a sentence.
    static func direction(_ direction: Direction) -> String {
        direction == .toSchool ? "’s ochtends naar school" : "’s middags naar huis"
    }

    /// `Heen` or `Terug`, for a heading.
    static func title(_ direction: Direction) -> String { direction == .toSchool ? "Heen" : "Terug" }

    /// `a, b en c`.
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " en " + last
    }
}
