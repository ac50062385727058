import Domain

/// Dates as people and spreadsheets write them.
enum DateReading: Equatable, Sendable {
    case date(PlanDate)
    /// A day that exists, in a century that cannot be meant.
    case wrongCentury(year: Int, proposal: PlanDate?)
    case unreadable

    /// `24-8-2026`, `24/08/26`, `2026-08-24`, `24 aug 2026`, `ma 24 augustus 2026`, `20260824`, `46258` (the day that a
    /// spreadsheet counts), each also with a time behind it.
    init(_ text: String, countsFrom1904: Bool = false) {
        guard let date = DateReading.read(text, countsFrom1904) else {
            self = .unreadable
            return
        }
        let isSensible = DateReading.years.contains(date.year)
        self =
            isSensible
            ? .date(date)
            : .wrongCentury(
                year: date.year,
                proposal: PlanDate(year: 2000 + date.year % 100, month: date.month, day: date.day))
    }

    /// Nobody plans for another century.
    private static let years = 2000...2099

    private static func read(_ text: String, _ countsFrom1904: Bool) -> PlanDate? {
        var words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        if words.count == 1, let end = words[0].firstIndex(of: "t"), words[0][..<end].allSatisfy({ !$0.isLetter }) {
            words = [String(words[0][..<end]), String(words[0][words[0].index(after: end)...])]
        }
        if words.count > 1, let last = words.last, last.contains(":"), CellFormat.clock(String(last.prefix(8))) != nil {
            words.removeLast()
        }
        if words.count > 1, let first = words.first, isWeekday(first) { words.removeFirst() }
        if words.count == 1 {
            return PlanDate(words[0]) ?? shortYear(words[0]) ?? digits(words[0], countsFrom1904) ?? named(words[0])
        }
        return named(words.joined(separator: "-"))
    }

    private static func isWeekday(_ word: String) -> Bool {
        let plain = word.filter(\.isLetter)
        return Weekday.allCases.contains { $0.rawValue == plain || $0.dutchName == plain }
    }

    /// `24-8-26`.
    private static func shortYear(_ text: String) -> PlanDate? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        guard parts.count == 3, parts[2].count == 2, let year = Int(parts[2]), let month = Int(parts[1]),
            let day = Int(parts[0]), year >= 0
        else { return nil }
        return PlanDate(year: 2000 + year, month: month, day: day)
    }

    /// `20260824`, or the day that a spreadsheet counts, when that lies in this century.
    private static func digits(_ text: String, _ countsFrom1904: Bool) -> PlanDate? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
        if text.count == 8 {
            return PlanDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard text.count == 5, let date = ExcelMoment(Double(number), countsFrom1904: countsFrom1904)?.date,
            years.contains(date.year)
        else { return nil }
        return date
    }

    /// `24-aug-2026`.
    private static func named(_ text: String) -> PlanDate? {
        let parts = text.split { "-/. ".contains($0) }.map(String.init)
        guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]), [2, 4].contains(parts[2].count),
            parts[1].count >= 3,
            let month = months.firstIndex(where: { $0.hasPrefix(parts[1]) || (parts[1] == "mrt" && $0 == "maart") })
        else { return nil }
        return PlanDate(year: parts[2].count == 2 ? 2000 + year : year, month: month + 1, day: day)
    }

    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
}
