import Domain

/// The line of one duty: pieces with pupils aboard, and pieces without.
struct RouteShape {
    let style: LineStyle
    let loaded: [[Coordinate]]
    let empty: [[Coordinate]]

    private init(style: LineStyle, loaded: [[Coordinate]], empty: [[Coordinate]]) {
        self.style = style
        self.loaded = loaded
        self.empty = empty
    }

    /// - Parameter place: where a stop may be drawn; a stop without a place is passed over.
    init(_ duty: DutyFigure, place: (StopFigure) -> Coordinate?) {
        style = LineStyle(index: duty.number - 1)
        loaded = duty.duty.runs.map { run in duty.stops[run].compactMap(place) }.filter { !$0.isEmpty }
        let ends = [duty.depot] + loaded.flatMap { [$0.first, $0.last] } + [duty.depot]
        empty = stride(from: 0, to: ends.count - 1, by: 2).compactMap { index in
            guard let from = ends[index], let to = ends[index + 1], from != to else { return nil }
            return [from, to]
        }
    }

    /// Without the empty pieces, and without pieces of a single point.
    var loadedOnly: RouteShape { RouteShape(style: style, loaded: loaded.filter { $0.count > 1 }, empty: []) }

    var points: [Coordinate] { (loaded + empty).flatMap(\.self) }
}
