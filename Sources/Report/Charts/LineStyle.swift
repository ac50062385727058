/// How one duty's line is drawn: six colours that colour-blind readers can tell apart, and four patterns for those who
/// see no colour at all, or print in black. Colours are in the style sheet, light and dark.
struct LineStyle {
    static let colours = 6
    static let patterns = 4

    let index: Int

    /// `c2 p1`: neighbouring numbers differ in colour, every sixth also in pattern.
    var name: String { "c\(index % LineStyle.colours) p\(index / LineStyle.colours % LineStyle.patterns)" }

    /// A short piece of the line, for in a table.
    var sample: HTML {
        tag("svg", .class("sample"), Attribute("viewBox", "0 0 44 10"), Attribute("aria-hidden", "true")) {
            tag("path", .class("route \(name)"), Attribute("d", "M1 5 43 5"))
        }
    }
}
