extension PlanDate {
    /// `24 november 2026`.
    package var dutchText: String { "\(day) \(dutchMonth)" }
    /// `november 2026`.
    package var dutchMonth: String { "\(PlanDate.monthNames[month - 1]) \(year)" }

    private static let monthNames = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
}
