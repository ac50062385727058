/// A day in the proleptic Gregorian calendar, without a time zone.
package struct PlanDate: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// - Returns: nil when the day does not exist.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= PlanDate.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-23` and `23-11-2026` (also with `/` or `.`).
    package init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) }),
            let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
        else { return nil }
        if parts[0].count == 4 {
            self.init(year: first, month: second, day: third)
        } else if parts[2].count == 4 {
            self.init(year: third, month: second, day: first)
        } else {
            return nil
        }
    }

    /// ISO 8601, `2026-11-23`.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PlanDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen datum zoals 2026-11-23")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Zeller's congruence, with Monday first.
    package var weekday: Weekday {
        let shifted = month < 3 ? month + 12 : month
        let base = month < 3 ? year - 1 : year
        let saturdayFirst = (day + 13 * (shifted + 1) / 5 + base + base / 4 - base / 100 + base / 400) % 7
        return Weekday.allCases[(saturdayFirst + 5) % 7]
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A day of the week; the raw value is the word in files and on the command line.
package enum Weekday: String, CaseIterable, Codable, Sendable, Comparable {
    case monday = "ma"
    case tuesday = "di"
    case wednesday = "wo"
    case thursday = "do"
    case friday = "vr"
    case saturday = "za"
    case sunday = "zo"

    package static let schoolDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    package static func < (left: Self, right: Self) -> Bool { left.position < right.position }

    private var position: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

/// To school in the morning (heen), home in the afternoon (terug).
package enum Direction: String, CaseIterable, Codable, Sendable {
    case toSchool = "heen"
    case fromSchool = "terug"
}
