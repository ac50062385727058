import Domain

/// What a map shows under its lines, instead of tiles: outlines where they are given, and how many pupils live where.
struct MapBackground {
    var outlines: [ComparisonReportInput.Outline] = []
    var crowds: [HomeGrid.Crowd] = []

    var points: [Coordinate] { outlines.flatMap(\.points) + crowds.flatMap(\.corners) }

    func html(_ projection: MapProjection) -> HTML {
        .fragment(
            crowds.map { crowd in
                Drawing.area(
                    crowd.corners.map(projection.point),
                    "crowd crowd\(crowd.pupils >= 20 ? 3 : crowd.pupils >= 10 ? 2 : 1)")
            } + outlines.map { Drawing.line($0.points.map(projection.point), "border") })
    }
}
