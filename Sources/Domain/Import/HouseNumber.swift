/// A house number as people write it, split into the number and what comes behind it: `14`, `14A`, `14 a`, `14-2`,
/// `14 bis`, `14A-2`.
package struct HouseNumber: Hashable, Sendable {
    package let number: Int
    /// Letter and addition in capitals, joined by hyphens: `A`, `2`, `A-2`, `BIS`; empty when there is none.
    package let suffix: String

    package init(number: Int, suffix: String = "") {
        self.number = number
        self.suffix = HouseNumber.normalised(suffix)
    }

    /// - Returns: nil when the text does not begin with a number from 1 to 99 999.
    package init?(_ text: String) {
        let trimmed = text.drop { $0.isWhitespace }
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 5, let number = Int(digits), number > 0 else { return nil }
        self.init(number: number, suffix: String(trimmed.dropFirst(digits.count)))
    }

    /// `14`, `14-A`, `14-A-2`.
    package var text: String { suffix.isEmpty ? "\(number)" : "\(number)-\(suffix)" }

    /// The suffix without separators, so that `14A2`, `14 a-2` and `14-A-2` are one address.
    package var suffixKey: String { String(suffix.filter { $0 != "-" }) }

    package func isSame(as other: HouseNumber) -> Bool { number == other.number && suffixKey == other.suffixKey }

    private static func normalised(_ suffix: String) -> String {
        suffix.uppercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}
