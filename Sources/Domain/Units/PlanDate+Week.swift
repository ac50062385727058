extension PlanDate {
    /// The given day of the week, Monday to Sunday, in which this day lies; this day at the calendar's very end.
    package func sameWeek(_ weekday: Weekday) -> PlanDate {
        let days = Weekday.allCases
        let own = days.firstIndex(of: self.weekday) ?? 0
        let wanted = days.firstIndex(of: weekday) ?? 0
        return adding(days: wanted - own) ?? self
    }
}
