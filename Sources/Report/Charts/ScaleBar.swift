/// A bar of a round number of kilometres, and an arrow to the north.
struct ScaleBar {
    let projection: MapProjection

    /// The longest of these that takes at most a quarter of the width.
    var kilometres: Double {
        let fitting = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter {
            $0 * projection.unitsPerKilometre <= projection.width / 4
        }
        return fitting.last ?? 0.1
    }

    var html: HTML {
        let length = kilometres * projection.unitsPerKilometre
        let bottom = projection.height - 16
        let label = kilometres < 1 ? "\(Int(kilometres * 1000)) m" : "\(Int(kilometres)) km"
        return tag("g", .class("scale"), Attribute("aria-hidden", "true")) {
            tag(
                "path", .class("rule"),
                Attribute(
                    "d",
                    ShapePath.line([
                        Point(x: 16, y: bottom - 6), Point(x: 16, y: bottom), Point(x: 16 + length, y: bottom),
                        Point(x: 16 + length, y: bottom - 6),
                    ])))
            tag("text", Attribute("x", 22 + length), Attribute("y", bottom)) { label }
            tag(
                "path", .class("north"),
                Attribute(
                    "d",
                    ShapePath.closed([
                        Point(x: projection.width - 22, y: 14), Point(x: projection.width - 15, y: 36),
                        Point(x: projection.width - 22, y: 31), Point(x: projection.width - 29, y: 36),
                    ])))
            tag(
                "text", Attribute("x", projection.width - 22), Attribute("y", 50), Attribute("text-anchor", "middle")
            ) { "N" }
        }
    }
}
