/// A quarter of a calendar year: what the netwerkgroep looks back on.
package struct ReviewQuarter: Hashable, Comparable, Codable, Sendable {
    package let year: Int
    /// 1…4.
    package let number: Int

    /// - Returns: nil outside 1…4 or the calendar.
    package init?(year: Int, number: Int) {
        guard (1...4).contains(number), (1...9998).contains(year) else { return nil }
        self.year = year
        self.number = number
    }

    /// The one that a date lies in.
    package init(_ date: PlanDate) {
        year = date.year
        number = (date.month - 1) / 3 + 1
    }

    /// `2026-4`, `2026-K4`.
    package init?(_ text: String) {
        let parts = text.uppercased().replacing("K", with: "").split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]) else { return nil }
        self.init(year: year, number: number)
    }

    package func contains(_ date: PlanDate) -> Bool { ReviewQuarter(date) == self }

    package var previous: ReviewQuarter {
        ReviewQuarter(year: number == 1 ? year - 1 : year, number: number == 1 ? 4 : number - 1) ?? self
    }

    /// `2026-K4`.
    package var name: String { "\(year)-K\(number)" }
    /// `oktober tot en met december 2026`.
    package var dutchText: String {
        [
            "januari tot en met maart", "april tot en met juni", "juli tot en met september",
            "oktober tot en met december",
        ][
            number - 1] + " \(year)"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
