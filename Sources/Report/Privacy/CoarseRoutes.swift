import Domain

/// Places for a map that leaves the desk. A home becomes the middle of a square of the map in which at least five
/// pupils of this half-day live; homes elsewhere are left out, and so are duties with fewer than five pupils.
struct CoarseRoutes {
    /// Side of a square in kilometres.
    static let side = 3.0

    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private let homes: [Cell: Int]

    /// - Parameter homes: the home of each pupil of the half-day, one entry per pupil.
    init(homes: [Coordinate]) {
        self.homes = Dictionary(homes.map { (CoarseRoutes.cell($0), 1) }, uniquingKeysWith: +)
    }

    /// Only pieces with pupils aboard, of duties with enough of them.
    func shapes(of duties: [DutyFigure]) -> [RouteShape] {
        duties.filter { $0.rides.count >= SmallCounts.smallest }.map { RouteShape($0, place: place(of:)).loadedOnly }
    }

    /// Where a stop may be drawn: a destination at its own place, a home in the middle of its square or not at all.
    func place(of stop: StopFigure) -> Coordinate? {
        stop.isSite ? stop.coordinate : stop.coordinate.flatMap(middle(of:))
    }

    func middle(of home: Coordinate) -> Coordinate? {
        let cell = CoarseRoutes.cell(home)
        guard homes[cell, default: 0] >= SmallCounts.smallest else { return nil }
        return Coordinate(
            latitude: (Double(cell.row) + 0.5) * CoarseRoutes.height,
            longitude: (Double(cell.column) + 0.5) * CoarseRoutes.width)
    }

    /// Degrees; the width is right at 52.5° north, the middle of the country.
    private static let height = side / 111.2
    private static let width = side / (111.2 * 0.609)

    private static func cell(_ point: Coordinate) -> Cell {
        Cell(column: Int((point.longitude / width).rounded(.down)), row: Int((point.latitude / height).rounded(.down)))
    }
}
