import Domain

/// Places for a map that leaves the desk. A home becomes the middle of a square of the map in which at least five
/// pupils of this half-day live; homes elsewhere are left out, and so are duties with fewer than five pupils.
struct CoarseRoutes {
    private let grid: HomeGrid

    /// - Parameter homes: the home of each pupil of the half-day, one entry per pupil.
    init(homes: [Coordinate]) { grid = HomeGrid(homes: homes) }

    /// Only pieces with pupils aboard, of duties with enough of them.
    func shapes(of duties: [DutyFigure]) -> [RouteShape] {
        duties.filter { $0.rides.count >= SmallCounts.smallest }.map { RouteShape($0, place: place(of:)).loadedOnly }
    }

    /// Where a stop may be drawn: a destination at its own place, a home in the middle of its square or not at all.
    func place(of stop: StopFigure) -> Coordinate? {
        stop.isSite ? stop.coordinate : stop.coordinate.flatMap(grid.middle(of:))
    }
}
