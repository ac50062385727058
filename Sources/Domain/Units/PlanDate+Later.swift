extension PlanDate {
    /// The day so many days later, or earlier when negative; the day itself where the calendar ends.
    package func later(days: Int) -> PlanDate { PlanDate(daysSince1970: daysSince1970 + days) ?? self }
}
