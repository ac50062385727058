/// A whole number with its unit, and the one way in which readers see it: files and pages cannot round it differently.
package struct Figure: Hashable, Codable, Sendable {
    /// The unit of a reader: `euro` for a number of cents.
    package enum Reading: String, Codable, Sendable, CaseIterable {
        case euro
        case count = "aantal"
        case minutes = "minuten"
        case hours = "uur"
        case kilometres = "km"
        case metres = "meter"
        case kilograms = "kg"
        case percent = "procent"
        case clock = "tijdstip"

        /// Digits behind the decimal point.
        package var decimals: Int {
            switch self {
            case .euro: 2
            case .minutes, .hours, .kilometres, .kilograms, .percent: 1
            case .count, .metres, .clock: 0
            }
        }

        /// How many of the whole number go into one of the last digit.
        fileprivate var divisor: Int {
            switch self {
            case .euro, .count, .metres, .percent: 1
            case .minutes: 6
            case .hours: 360
            case .kilometres, .kilograms: 100
            case .clock: 60
            }
        }
    }

    /// Cents, seconds, metres, grams, tenths of a percent or a count: what JSON and `data-value` hold.
    package let value: Int
    package let reading: Reading

    package init(_ value: Int, _ reading: Reading) {
        self.value = value
        self.reading = reading
    }

    /// In the last digit that a reader sees. Durations are rounded up, so that a ride just over a limit never looks as if
    /// it keeps to it; a moment is the minute in which it lies; the rest is rounded half up.
    package var rounded: Int {
        switch reading {
        case .minutes: -Int((Double(-value) / Double(reading.divisor)).rounded(.down))
        case .clock: value / reading.divisor
        default: Rounding.divide(value, by: reading.divisor)
        }
    }

    /// For spreadsheets and other programs: `-1234.50`, `07:45`.
    package var plain: String { text(point: ".", groups: "") }
    /// For readers, without a unit: `-1.234,50`, `07:45`.
    package var dutch: String { text(point: ",", groups: ".") }

    private func text(point: String, groups: String) -> String {
        if reading == .clock { return Seconds.minutes(rounded).clockText }
        let decimals = reading.decimals
        var digits = String(abs(rounded))
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        var whole = String(digits.dropLast(decimals))
        var position = whole.count - 3
        while !groups.isEmpty, position > 0 {
            whole.insert(contentsOf: groups, at: whole.index(whole.startIndex, offsetBy: position))
            position -= 3
        }
        return (rounded < 0 ? "-" : "") + whole + (decimals == 0 ? "" : point + digits.suffix(decimals))
    }
}

extension ScenarioFigure {
    package var reading: Figure.Reading {
        switch self {
        case .loadedTime, .dutyTime: .hours
        case .meanWalk: .metres
        default:
            switch unit {
            case .cents: .euro
            case .seconds: .minutes
            case .metres: .kilometres
            case .grams: .kilograms
            case .count: .count
            case .moment: .clock
            case .tenthsOfPercent: .percent
            }
        }
    }

    package func figure(_ row: Comparison.Row) -> Figure? { value(row).map { Figure($0, reading) } }
}
