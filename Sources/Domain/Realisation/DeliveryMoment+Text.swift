extension DeliveryMoment {
    /// Reads `24-8-2026 17:05`, `2026-08-24T17:05:30` and a day alone (its first moment), in Dutch time.
    package init?(_ text: String) {
        let parts = text.split { $0 == " " || $0 == "T" }.map(String.init)
        guard (1...2).contains(parts.count), let date = PlanDate(parts[0]),
            let time = parts.count == 2 ? DeliveryMoment.clock(parts[1]) : .zero
        else { return nil }
        let isSummer = DeliveryMoment.isSummerTime(date, time)
        self.init(secondsSince1970: date.daysSince1970 * 86_400 + time.rawValue - (isSummer ? 7200 : 3600))
    }

    /// `17:05`, `17:05:30`.
    private static func clock(_ text: String) -> Seconds? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.count <= 2 && part.allSatisfy(\.isNumber) ? Int(part) : nil }
        guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return Seconds(numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
    }

    /// From the last Sunday of March, two o'clock, until the last Sunday of October, three o'clock (Directive 2000/84/EC).
    private static func isSummerTime(_ date: PlanDate, _ time: Seconds) -> Bool {
        guard let march = lastSunday(date.year, 3), let october = lastSunday(date.year, 10) else { return false }
        if date == march { return time >= .clock(2, 0) }
        if date == october { return time < .clock(3, 0) }
        return march < date && date < october
    }

    /// Both months have 31 days.
    private static func lastSunday(_ year: Int, _ month: Int) -> PlanDate? {
        (25...31).compactMap { PlanDate(year: year, month: month, day: $0) }.last { $0.weekday == .sunday }
    }
}
