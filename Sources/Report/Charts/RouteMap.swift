import Domain

/// A map without tiles: lines, marks, names, a scale bar and north.
struct RouteMap {
    struct Mark {
        var name: String
        var at: Coordinate
    }

    /// Of this map in the page, for its title.
    var anchor: Anchor
    var title: String
    /// What someone hears who does not see it.
    var description: String
    var width: Double
    var heights: ClosedRange<Double>
    var routes: [RouteShape] = []
    var destinations: [Mark] = []
    var depots: [Mark] = []
    var homes: [Coordinate] = []
    /// Where pupils walk to.
    var pickups: [Coordinate] = []
    var background = MapBackground()
    var changes: [ChangeMark] = []
    /// Stops with their number, in the order of driving.
    var numbered: [Mark] = []
    /// Small print beside the points: smaller on a small map.
    var fontSize = 13.0

    private var everything: [Coordinate] {
        routes.flatMap(\.points) + destinations.map(\.at) + depots.map(\.at) + homes + pickups
            + numbered.map(\.at) + background.points + changes.flatMap(\.square.corners)
    }

    /// Nothing when there is nothing to draw.
    var html: HTML? {
        guard !everything.isEmpty else { return nil }
        let projection = MapProjection(fitting: everything, width: width, heights: heights, margin: 44)
        return tag(
            "svg", .class(routes.count > 20 ? "map busy" : "map"), Attribute("role", "img"),
            .labelledBy(anchor.sub("titel"), anchor.sub("uitleg")),
            Attribute("viewBox", "0 0 \(Decimal.drawing(width)) \(Decimal.drawing(projection.height))")
        ) {
            tag("title", .id(anchor.sub("titel"))) { title }
            tag("desc", .id(anchor.sub("uitleg"))) { description }
            tag(
                "rect", .class("paper"), Attribute("width", width), Attribute("height", projection.height),
                Attribute("rx", 8))
            background.html(projection)
            HTML.fragment(changes.map { $0.html(projection) })
            lines(projection)
            marks(projection)
            names(projection)
            ScaleBar(projection: projection).html
        }
    }

    private func lines(_ projection: MapProjection) -> HTML {
        .fragment(
            routes.flatMap { route in
                route.empty.map { path($0, "route empty \(route.style.name)", projection) }
                    + route.loaded.map { path($0, "route \(route.style.name)", projection) }
            })
    }

    private func path(_ points: [Coordinate], _ name: String, _ projection: MapProjection) -> HTML {
        tag("path", .class(name), Attribute("d", ShapePath.line(points.map(projection.point))))
    }

    private func marks(_ projection: MapProjection) -> HTML {
        .fragment(
            homes.map { circle(projection.point($0), 2.6, "home") }
                + pickups.map { coordinate in
                    let at = projection.point(coordinate)
                    return Drawing.area(
                        [(0.0, -6.0), (6, 0), (0, 6), (-6, 0)].map { Point(x: at.x + $0.0, y: at.y + $0.1) }, "pickup")
                }
                + depots.map { mark in
                    let at = projection.point(mark.at)
                    return tag(
                        "path", .class("depot"),
                        Attribute(
                            "d",
                            ShapePath.closed([
                                Point(x: at.x, y: at.y - 7), Point(x: at.x + 7, y: at.y + 6),
                                Point(x: at.x - 7, y: at.y + 6),
                            ])))
                }
                + destinations.map { mark in
                    let at = projection.point(mark.at)
                    return tag(
                        "rect", .class("site"), Attribute("x", at.x - 5), Attribute("y", at.y - 5),
                        Attribute("width", 10), Attribute("height", 10))
                }
                + numbered.map { circle(projection.point($0.at), 3.4, "stop") })
    }

    private func circle(_ at: Point, _ radius: Double, _ name: String) -> HTML {
        tag("circle", .class(name), Attribute("cx", at.x), Attribute("cy", at.y), Attribute("r", radius))
    }

    private func names(_ projection: MapProjection) -> HTML {
        let points = ((destinations + depots + numbered).map(\.at) + changes.map(\.square.middle)).map(projection.point)
        var placement = LabelPlacement(
            width: width, height: projection.height - 30, fontSize: fontSize, obstacles: points)
        let kinds = [(destinations, "name site-name"), (depots, "name depot-name"), (numbered, "name stop-name")]
        var drawn: [HTML] = []
        for (marks, kind) in kinds {
            for mark in marks {
                drawn.append(name(placement.place(mark.name, at: projection.point(mark.at)), kind))
            }
        }
        return .fragment(drawn)
    }

    private func name(_ label: LabelPlacement.Label, _ kind: String) -> HTML {
        .fragment([
            label.leader.map { tag("path", .class("leader"), Attribute("d", ShapePath.line([label.at, $0]))) }
                ?? .empty,
            tag(
                "text", .class(kind), Attribute("x", label.origin.x), Attribute("y", label.origin.y),
                Attribute("font-size", fontSize)
            ) { label.text },
        ])
    }
}
