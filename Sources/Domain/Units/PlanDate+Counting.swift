extension PlanDate {
    /// Days since 1 January 1970, by the count of days of the civil calendar.
    package var daysSince1970: Int {
        let shifted = month < 3 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month < 3 ? 9 : -3)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// nil outside the years 1…9999.
    package init?(daysSince1970 days: Int) {
        let shifted = days + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month < 3 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// nil outside the years 1…9999.
    package func adding(days: Int) -> PlanDate? { PlanDate(daysSince1970: daysSince1970 + days) }

    /// Week number by ISO 8601: weeks begin on Monday, and belong to the year of their Thursday.
    package var isoWeek: (year: Int, week: Int) {
        let position = Weekday.allCases.firstIndex(of: weekday) ?? 0
        guard let thursday = adding(days: 3 - position), let first = PlanDate(year: thursday.year, month: 1, day: 1)
        else { return (year, 1) }
        return (thursday.year, (thursday.daysSince1970 - first.daysSince1970) / 7 + 1)
    }
}
