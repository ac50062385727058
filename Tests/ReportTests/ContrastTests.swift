import Testing

@testable import Report

/// WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for lines and bars that carry meaning (1.4.11), and nothing by colour alone
/// (1.4.1).
struct ContrastTests {
    private static let themes = Array(StyleColours.themes.keys)

    @Test func theMeasuresAreRight() throws {
        #expect(abs(StyleColours.ratio(0x000000, 0xffffff) - 21) < 0.01)
        #expect(abs(StyleColours.ratio(0x767676, 0xffffff) - 4.54) < 0.01)
        let (none, deuteranopia) = try (
            #require(StyleColours.deficiencies["geen"]), #require(StyleColours.deficiencies["deuteranopie"])
        )
        #expect(abs(StyleColours.distance(0x000000, 0xffffff, none) - 100) < 0.1)
        // A red and a green that someone without green cones confuses.
        #expect(StyleColours.distance(0xa33c00, 0x4f6900, none) > 50)
        #expect(StyleColours.distance(0xa33c00, 0x4f6900, deuteranopia) < 20)
    }

    @Test(
        arguments: themes,
        [
            ("ink", "page"), ("ink", "card"), ("ink", "accent-soft"), ("soft", "page"), ("soft", "card"),
            ("soft", "accent-soft"), ("accent", "page"), ("accent", "card"), ("bad", "card"), ("good", "card"),
            ("warn-ink", "warn"), ("ink", "better1"), ("ink", "better2"), ("ink", "better3"), ("ink", "worse1"),
            ("ink", "worse2"), ("ink", "worse3"),
        ])
    func textCanBeRead(theme: String, pair: (text: String, ground: String)) throws {
        let colours = try StyleColours.of(theme)
        let ratio = StyleColours.ratio(
            try #require(colours[pair.text[...]]), try #require(colours[pair.ground[...]]))
        #expect(ratio >= 4.5, "\(theme): \(pair.text) op \(pair.ground) is \(ratio)")
    }

    @Test(arguments: themes, 0..<LineStyle.colours)
    func linesCanBeSeen(theme: String, number: Int) throws {
        let colours = try StyleColours.of(theme)
        let line = try #require(colours["c\(number)"])
        for ground in ["card", "page"] {
            let ratio = StyleColours.ratio(line, try #require(colours[ground[...]]))
            #expect(ratio >= 3, "\(theme): c\(number) op \(ground)")
        }
    }

    /// Longer and shorter also differ in sign, shape and pattern; this is for a quick look.
    @Test(arguments: themes, Array(StyleColours.deficiencies.keys))
    func longerAndShorterDifferForEveryEye(theme: String, deficiency: String) throws {
        let colours = try StyleColours.of(theme)
        let matrix = try #require(StyleColours.deficiencies[deficiency])
        for (one, other, least) in [("c0", "c1", 25.0), ("better2", "worse2", 8), ("better3", "worse3", 15)] {
            let distance = StyleColours.distance(
                try #require(colours[one[...]]), try #require(colours[other[...]]), matrix)
            #expect(distance >= least, "\(theme), \(deficiency): \(one) en \(other): \(distance)")
        }
    }

    @Test func surfacesDifferInPatternToo() {
        let boxes = (0..<FillStyle.count).map { FillStyle(index: $0).box(0, 0, 1, 1).markup }
        let patterns = boxes.map { $0.matches(of: /pattern[0-9]/).map { String($0.0) } }
        #expect(patterns[0].isEmpty)
        #expect(Set(patterns).count == FillStyle.count)
        for name in patterns.joined() {
            let anchor = name.replacing("pattern", with: "patroon-")
            #expect(FillStyle.patterns.markup.contains("id=\"\(anchor)\""))
            #expect(Stylesheet.comparisonCharts.markup.contains(".\(name) { fill: url(#\(anchor)); }"))
        }
    }
}
