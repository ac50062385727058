import Domain

/// A change of ride time in a square of the map: coloured, with a triangle up for longer or down for shorter and the
/// minutes.
struct ChangeMark {
    let square: HomeGrid.Crowd
    let change: Seconds

    private var minutes: Int { Rounding.divide(abs(change.rawValue), by: 60) }
    private var isLonger: Bool { change > .zero }

    func html(_ projection: MapProjection) -> HTML {
        let middle = projection.point(square.middle)
        return .fragment([
            Drawing.area(square.corners.map(projection.point), "square \(ChangeLevel.name(change))"),
            minutes == 0 ? .empty : triangle(Point(x: middle.x - 19, y: middle.y)),
            Drawing.text(text, middle.x + (minutes == 0 ? 0 : 7), middle.y + 5, .middle, name: "change-name"),
        ])
    }

    private var text: String { minutes == 0 ? "0" : "\(isLonger ? "+" : "−")\(minutes)" }

    private func triangle(_ at: Point) -> HTML {
        let up = isLonger ? -1.0 : 1
        let corners = [(0.0, up * 7), (7, -up * 6), (-7, -up * 6)]
        return Drawing.area(
            corners.map { Point(x: at.x + $0.0, y: at.y + $0.1) }, isLonger ? "mark fill1" : "mark fill0")
    }
}
