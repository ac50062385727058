/// A moment as the clock on the wall says it in the Netherlands; the hour may be unknown.
///
/// Summer time is the European Union's (directive 2000/84): from 01:00 UTC on the last Sunday of March until 01:00 UTC on
/// the last Sunday of October.
package struct LocalMoment: Hashable, Codable, Sendable {
    package var date: PlanDate
    /// 0…86 399; nil is not known.
    package var time: Seconds?

    package init(_ date: PlanDate, _ time: Seconds? = nil) {
        self.date = date
        self.time = time
    }

    /// From seconds since 1970 in UTC.
    package init(instant: Int) {
        let local = instant + LocalMoment.offset(atInstant: instant)
        let days = LocalMoment.days(local)
        self.init(LocalMoment.epoch.later(days: days), Seconds(local - days * 86_400))
    }

    /// From what the workspace keeps: `2026-11-21T08:30:00Z`.
    package init?(utc text: String) {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let date = PlanDate(String(parts[0])) else { return nil }
        let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, parts[1].hasSuffix("Z") else { return nil }
        self.init(instant: LocalMoment.midnight(date) + clock[0] * 3600 + clock[1] * 60 + clock[2])
    }

    /// Seconds since 1970 in UTC. In the hour that comes twice, the first one; a moment that the clock skips is as long
    /// after midnight as it says. Nil without an hour.
    package var instant: Int? { time.map { LocalMoment.instant(date, $0) } }

    private static func instant(_ date: PlanDate, _ time: Seconds) -> Int {
        let local = midnight(date) + time.rawValue
        let summer = local - 7200
        return offset(atInstant: summer) == 7200 ? summer : local - 3600
    }

    /// As the workspace keeps moments: `2026-11-21T08:30:00Z`. Nil without an hour.
    package var utcText: String? {
        instant.map { instant in
            let days = LocalMoment.days(instant)
            let clock = Seconds(instant - days * 86_400)
            return "\(LocalMoment.epoch.later(days: days))T\(clock.clockText)\(clock.rawValue % 60 == 0 ? ":00" : "")Z"
        }
    }

    private static let epoch = PlanDate("1970-01-01") ?? { preconditionFailure("1970-01-01 is a day") }()

    /// Of a date in UTC.
    private static func midnight(_ date: PlanDate) -> Int { date.daysSince1970 * 86_400 }
    private static func days(_ seconds: Int) -> Int { (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 }

    /// Seconds that the wall clock is ahead of UTC.
    private static func offset(atInstant instant: Int) -> Int {
        let year = epoch.later(days: days(instant)).year
        guard let start = lastSunday(3, year), let end = lastSunday(10, year) else { return 3600 }
        return (start + 3600..<end + 3600).contains(instant) ? 7200 : 3600
    }

    /// Midnight in UTC.
    private static func lastSunday(_ month: Int, _ year: Int) -> Int? {
        // March and October have 31 days.
        guard let last = PlanDate(year: year, month: month, day: 31) else { return nil }
        let back = last.weekday == .sunday ? 0 : (Weekday.allCases.firstIndex(of: last.weekday) ?? 0) + 1
        return midnight(last) - back * 86_400
    }

    /// Days first; an unknown hour comes before a known one of the same day.
    package static func isBefore(_ left: LocalMoment, _ right: LocalMoment) -> Bool {
        (left.date, left.time?.rawValue ?? -1) < (right.date, right.time?.rawValue ?? -1)
    }

    /// `2026-11-24 09:15`, or the date alone.
    package var text: String { [date.description, time?.clockText].compactMap(\.self).joined(separator: " ") }
}

extension LocalMoment {
    /// When a half-day begins: a plan that was changed later on the day was no promise to anyone for that ride.
    package static func promise(_ date: PlanDate, _ direction: Direction) -> LocalMoment {
        LocalMoment(date, direction == .toSchool ? .zero : .clock(12, 0))
    }
}
