package import Domain

/// School days with invented holidays, about where they lie in a Dutch school year.
package enum SchoolYear {
    /// First and last day, by month and day.
    private static let holidays: [((Int, Int), (Int, Int))] = [
        ((10, 12), (10, 18)), ((12, 19), (12, 31)), ((1, 1), (1, 3)), ((2, 20), (2, 28)), ((4, 24), (5, 9)),
        ((7, 10), (8, 20)),
    ]

    /// Both ends belong to it.
    package static func days(from: PlanDate, until: PlanDate) -> [PlanDate] {
        guard from <= until else { return [] }
        return (from.daysSince1970...until.daysSince1970).compactMap { PlanDate(daysSince1970: $0) }.filter { date in
            Weekday.schoolDays.contains(date.weekday)
                && !holidays.contains { first, last in
                    first <= (date.month, date.day) && (date.month, date.day) <= last
                }
        }
    }
}
