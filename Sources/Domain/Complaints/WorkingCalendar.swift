/// Working days in the Netherlands: Monday to Friday, without public holidays and days that are closed for another
/// reason.
package struct WorkingCalendar: Hashable, Codable, Sendable {
    /// Days on which nobody handles complaints, from a calendar of the user.
    package var closed: Set<PlanDate>

    package init(closed: Set<PlanDate> = []) { self.closed = closed }

    package func isWorkingDay(_ date: PlanDate) -> Bool {
        Weekday.schoolDays.contains(date.weekday) && !closed.contains(date)
            && WorkingCalendar.holiday(date) == nil
    }

    /// The working day that is so many working days after a date; the date itself does not count.
    ///
    /// - Complexity: O(days in between).
    package func date(_ count: Int, workingDaysAfter date: PlanDate) -> PlanDate {
        var day = date
        var left = count
        while left > 0 {
            let next = day.later(days: 1)
            if next == day { return day }
            day = next
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// Working days after `start` up to and including `end`; zero when `end` is not later.
    package func count(after start: PlanDate, through end: PlanDate) -> Int {
        guard start < end else { return 0 }
        return (1...end.daysSince1970 - start.daysSince1970).count { isWorkingDay(start.later(days: $0)) }
    }

    /// The name of the public holiday; nil on any other day. Liberation Day counts in the years that end in 0 or 5, when
    /// the government gives it to its own (collective agreements since 1990).
    package static func holiday(_ date: PlanDate) -> String? {
        let easter = easter(date.year)
        let fromEaster = [
            -2: "Goede Vrijdag", 0: "Pasen", 1: "tweede paasdag", 39: "Hemelvaartsdag", 49: "Pinksteren",
            50: "tweede pinksterdag",
        ]
        if let name = fromEaster[date.daysSince1970 - easter] { return name }
        switch (date.month, date.day) {
        case (1, 1): return "nieuwjaarsdag"
        case (12, 25): return "eerste kerstdag"
        case (12, 26): return "tweede kerstdag"
        case (5, 5): return date.year % 5 == 0 ? "Bevrijdingsdag" : nil
        case (4, 26), (4, 27): return kingsDay(date)
        default: return nil
        }
    }

    /// 27 April since 2014, the day before when that is a Sunday.
    private static func kingsDay(_ date: PlanDate) -> String? {
        guard let usual = PlanDate(year: date.year, month: 4, day: 27) else { return nil }
        let day = usual.weekday == .sunday ? usual.later(days: -1) : usual
        return date == day ? "Koningsdag" : nil
    }

    /// Day number of Easter Sunday (Meeus, Jones and Butcher).
    private static func easter(_ year: Int) -> Int {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let (d, e) = b.quotientAndRemainder(dividingBy: 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = c.quotientAndRemainder(dividingBy: 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
        return PlanDate(year: year, month: month, day: day + 1)?.daysSince1970 ?? 0
    }
}
