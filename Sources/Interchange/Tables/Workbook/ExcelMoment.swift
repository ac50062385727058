import Domain

/// A moment as spreadsheets store it: days since an epoch, with the time of day as the fraction.
struct ExcelMoment {
    let days: Int
    /// Of the day, rounded to the second.
    let seconds: Int
    private let countsFrom1904: Bool

    /// - Returns: nil for what no spreadsheet shows as a date or a time.
    init?(_ serial: Double, countsFrom1904: Bool) {
        // The last is 31 December 9999.
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        let total = Int((serial * 86_400).rounded())
        days = total / 86_400
        seconds = total % 86_400
        self.countsFrom1904 = countsFrom1904
    }

    /// nil for day 0, which stands for no date at all, and for 29 February 1900, which never was.
    var date: PlanDate? {
        if countsFrom1904 { return PlanDate(daysSince1970: days - 24_107) }
        if days == 0 || days == 60 { return nil }
        return PlanDate(daysSince1970: days - (days < 60 ? 25_568 : 25_569))
    }

    /// `24-8-2026`, `7:45`, `24-8-2026 7:45`; a moment at midnight is a date, and one on day 0 a time.
    func text(_ form: NumberForm) -> String {
        switch form {
        case .time: clock(hours: seconds / 3600)
        case .duration: clock(hours: days * 24 + seconds / 3600)
        case .date: dateText ?? String(days)
        case .dateTime:
            [dateText, seconds == 0 && dateText != nil ? nil : clock(hours: seconds / 3600)].compactMap(\.self)
                .joined(separator: " ")
        case .plain, .padded: dateText ?? ""
        }
    }

    private var dateText: String? { date.map { "\($0.day)-\($0.month)-\($0.year)" } }

    private func clock(hours: Int) -> String {
        let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
        let text = "\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
        return rest == 0 ? text : "\(text):\(rest < 10 ? "0" : "")\(rest)"
    }
}
