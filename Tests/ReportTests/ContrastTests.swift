import Testing

@testable import Report

/// WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for lines and bars that carry meaning (1.4.11).
struct ContrastTests {
    private static let themes = ["licht": 0, "donker": 1, "druk": 2]

    /// The values of the custom properties in one theme: the first, second and third block that sets `--page`.
    private static func colours(_ theme: String) throws -> [Substring: Int] {
        let sheet = Stylesheet.base.markup + Stylesheet.paper.markup
        let blocks = sheet.split(separator: "--page:").dropFirst()
        let index = try #require(themes[theme])
        try #require(blocks.count == themes.count)
        let block = "--page:" + blocks[blocks.startIndex + index].prefix { $0 != "}" }
        var colours: [Substring: Int] = [:]
        for match in block.matches(of: /--([a-z0-9-]+): #([0-9a-f]+);/) {
            let digits = match.2.count == 3 ? match.2.flatMap { [$0, $0] } : Array(match.2)
            colours[match.1] = Int(String(digits), radix: 16)
        }
        return colours
    }

    private static func luminance(_ colour: Int) -> Double {
        let weights = [0.2126, 0.7152, 0.0722]
        return zip([colour >> 16 & 255, colour >> 8 & 255, colour & 255], weights).reduce(0) { sum, part in
            let channel = Double(part.0) / 255
            // x^2.4 as x² · x^0.4, with the fifth root by Newton's method.
            let base = (channel + 0.055) / 1.055
            var root = 1.0
            for _ in 0..<60 { root = (4 * root + base * base / (root * root * root * root)) / 5 }
            return sum + part.1 * (channel <= 0.04045 ? channel / 12.92 : base * base * root)
        }
    }

    private static func ratio(_ one: Int, _ other: Int) -> Double {
        let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test func theMeasureIsRight() {
        #expect(abs(Self.ratio(0x000000, 0xffffff) - 21) < 0.01)
        #expect(abs(Self.ratio(0x767676, 0xffffff) - 4.54) < 0.01)
    }

    @Test(
        arguments: Array(themes.keys),
        [
            ("ink", "page"), ("ink", "card"), ("ink", "accent-soft"), ("soft", "page"), ("soft", "card"),
            ("soft", "accent-soft"), ("accent", "page"), ("accent", "card"), ("bad", "card"), ("good", "card"),
            ("warn-ink", "warn"),
        ])
    func textCanBeRead(theme: String, pair: (text: String, ground: String)) throws {
        let colours = try Self.colours(theme)
        let ratio = Self.ratio(try #require(colours[pair.text[...]]), try #require(colours[pair.ground[...]]))
        #expect(ratio >= 4.5, "\(theme): \(pair.text) op \(pair.ground) is \(ratio)")
    }

    @Test(arguments: Array(themes.keys), 0..<LineStyle.colours)
    func linesCanBeSeen(theme: String, number: Int) throws {
        let colours = try Self.colours(theme)
        let line = try #require(colours["c\(number)"])
        for ground in ["card", "page"] {
            #expect(Self.ratio(line, try #require(colours[ground[...]])) >= 3, "\(theme): c\(number) op \(ground)")
        }
    }
}
