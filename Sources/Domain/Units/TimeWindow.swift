/// A closed interval of moments: both ends belong to it.
package struct TimeWindow: Hashable, Codable, Sendable {
    package let earliest: Seconds
    package let latest: Seconds

    package init(_ earliest: Seconds, _ latest: Seconds) {
        self.earliest = earliest
        self.latest = latest
    }

    package var isEmpty: Bool { earliest > latest }
    package func contains(_ moment: Seconds) -> Bool { earliest <= moment && moment <= latest }
    package func intersection(_ other: TimeWindow) -> TimeWindow {
        TimeWindow(max(earliest, other.earliest), min(latest, other.latest))
    }

    /// `08:15–08:25`.
    package var text: String { "\(earliest.clockText)–\(latest.clockText)" }
}
