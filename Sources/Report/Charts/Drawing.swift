/// A picture with a title and a description for who does not see it.
struct Drawing {
    enum Side: String {
        case start
        case middle
        case end
    }

    let anchor: Anchor
    let title: String
    let description: String
    let width: Double
    let height: Double
    var name = "chart"

    func html(_ parts: [HTML]) -> HTML {
        tag(
            "svg", .class(name), Attribute("role", "img"), .labelledBy(anchor.sub("titel"), anchor.sub("uitleg")),
            Attribute("viewBox", "0 0 \(Decimal.drawing(width)) \(Decimal.drawing(height))")
        ) {
            tag("title", .id(anchor.sub("titel"))) { title }
            tag("desc", .id(anchor.sub("uitleg"))) { description }
            HTML.fragment(parts)
        }
    }

    static func text(_ text: String, _ x: Double, _ y: Double, _ side: Side = .start, name: String = "") -> HTML {
        .element(
            "text",
            [Attribute("x", x), Attribute("y", y)] + (side == .start ? [] : [Attribute("text-anchor", side.rawValue)])
                + (name.isEmpty ? [] : [.class(name)]), .text(text))
    }

    static func line(_ points: [Point], _ name: String) -> HTML {
        tag("path", .class(name), Attribute("d", ShapePath.line(points)))
    }

    static func area(_ points: [Point], _ name: String) -> HTML {
        tag("path", .class(name), Attribute("d", ShapePath.closed(points)))
    }

    static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ name: String) -> HTML {
        tag(
            "rect", .class(name), Attribute("x", x), Attribute("y", y), Attribute("width", max(0, width)),
            Attribute("height", max(0, height)))
    }

    static func dot(_ at: Point, _ radius: Double, _ name: String) -> HTML {
        tag("circle", .class(name), Attribute("cx", at.x), Attribute("cy", at.y), Attribute("r", radius))
    }
}
