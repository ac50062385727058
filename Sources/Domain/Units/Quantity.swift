/// A whole number with a unit. Units never mix: a `Seconds` cannot be added to a `Metres`.
package protocol Quantity: RawRepresentable, Hashable, Comparable, Codable, Sendable, AdditiveArithmetic,
    ExpressibleByIntegerLiteral
where RawValue == Int {
    init(rawValue: Int)
}

extension Quantity {
    package init(_ value: Int) { self.init(rawValue: value) }
    package init(integerLiteral value: Int) { self.init(rawValue: value) }
    package static var zero: Self { Self(0) }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    package static func + (left: Self, right: Self) -> Self { Self(left.rawValue + right.rawValue) }
    package static func - (left: Self, right: Self) -> Self { Self(left.rawValue - right.rawValue) }
    package static prefix func - (value: Self) -> Self { Self(-value.rawValue) }
    package static func * (left: Int, right: Self) -> Self { Self(left * right.rawValue) }
}

/// A moment (since midnight of the plan's day, 0…129 600) or a duration, in seconds.
package struct Seconds: Quantity {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static func minutes(_ count: Int) -> Seconds { Seconds(count * 60) }
    package static func clock(_ hour: Int, _ minute: Int) -> Seconds { Seconds(hour * 3600 + minute * 60) }

    /// The last moment a plan may use: noon of the next day.
    package static let latestMoment = Seconds(129_600)

    /// `07:45`, or `07:45:30` when it is not a whole minute.
    package var clockText: String {
        let (hours, rest) = rawValue.quotientAndRemainder(dividingBy: 3600)
        let (minutes, seconds) = rest.quotientAndRemainder(dividingBy: 60)
        let base = "\(twoDigits(hours)):\(twoDigits(minutes))"
        return seconds == 0 ? base : base + ":\(twoDigits(seconds))"
    }

    /// `52 min`, `52 min 30 s`, `45 s`.
    package var durationText: String {
        let (minutes, seconds) = abs(rawValue).quotientAndRemainder(dividingBy: 60)
        let sign = rawValue < 0 ? "-" : ""
        if minutes == 0 && seconds > 0 { return "\(sign)\(seconds) s" }
        return seconds == 0 ? "\(sign)\(minutes) min" : "\(sign)\(minutes) min \(seconds) s"
    }

    private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// A length in whole metres.
package struct Metres: Quantity {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// `12,3 km` or `850 m`, with the Dutch decimal comma.
    package var lengthText: String {
        if abs(rawValue) < 1000 { return "\(rawValue) m" }
        let tenths = (rawValue + 50) / 100
        return "\(tenths / 10),\(tenths % 10) km"
    }
}

/// An amount in whole euro cents.
package struct Cents: Quantity {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// `€ 1.234,56`, as Dutch invoices write it.
    package var euroText: String {
        let (euros, cents) = abs(rawValue).quotientAndRemainder(dividingBy: 100)
        var digits = String(euros)
        var position = digits.count - 3
        while position > 0 {
            digits.insert(".", at: digits.index(digits.startIndex, offsetBy: position))
            position -= 3
        }
        return "€ \(rawValue < 0 ? "-" : "")\(digits),\(cents < 10 ? "0" : "")\(cents)"
    }
}

/// A mass of CO2 in grams.
package struct Grams: Quantity {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
}
