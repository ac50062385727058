/// How a surface is filled: six colours, each with a pattern of its own, so that neighbours differ for who sees no colour
/// and on black and white paper.
struct FillStyle {
    static let count = 6

    let index: Int

    /// Of the surface below the pattern.
    var colour: String { "fill\(index % FillStyle.count)" }

    /// A surface: its colour, and its pattern over it.
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> HTML {
        .fragment([
            Drawing.box(x, y, width, height, colour),
            FillStyle.hasPattern(index)
                ? Drawing.box(x, y, width, height, "pattern\(index % FillStyle.count)") : .empty,
        ])
    }

    /// A small square, for in a table or a key.
    var sample: HTML {
        tag("svg", .class("sample square"), Attribute("viewBox", "0 0 16 16"), Attribute("aria-hidden", "true")) {
            box(0, 0, 16, 16)
        }
    }

    private static func hasPattern(_ index: Int) -> Bool { index % count > 0 }

    /// Once in a page, before the first drawing: the patterns that the style sheet refers to.
    static var patterns: HTML {
        tag("svg", .class("patterns"), Attribute("aria-hidden", "true"), Attribute("focusable", "false")) {
            tag("defs") {
                pattern(Anchor("patroon-1"), 8) { "M-2 10L10 -2M-2 2L2 -2M6 10L10 6" }
                pattern(Anchor("patroon-2"), 7) { "M3.5 2V5M2 3.5H5" }
                pattern(Anchor("patroon-3"), 8) { "M-2 -2L10 10M-2 6L2 10M6 -2L10 2" }
                pattern(Anchor("patroon-4"), 6) { "M0 3H6" }
                pattern(Anchor("patroon-5"), 8) { "M4 0V8M0 4H8" }
            }
        }
    }

    private static func pattern(_ anchor: Anchor, _ size: Double, path: () -> String) -> HTML {
        tag(
            "pattern", .id(anchor), Attribute("patternUnits", "userSpaceOnUse"), Attribute("width", size),
            Attribute("height", size)
        ) { tag("path", .class("hatch"), Attribute("d", path())) }
    }
}
