/// Squares of about 3.4 km on which homes may be shown when enough pupils live in one. Every export and report uses this
/// one grid: two different grids over the same homes could be laid on top of each other.
package struct HomeGrid: Sendable {
    /// As DUO and CBS do: fewer than five can point at a person.
    package static let fewest = 5

    /// A square in which enough pupils live to be shown.
    package struct Crowd: Sendable {
        package let corners: [Coordinate]
        /// As `middle(of:)` tells it for every home in the square.
        package let middle: Coordinate
        package let pupils: Int
    }

    private let homes: [GridSquare: Int]

    /// - Parameter homes: the home of each pupil, one entry per pupil.
    package init(homes: [Coordinate]) {
        self.homes = Dictionary(homes.map { (GridSquare($0), 1) }, uniquingKeysWith: +)
    }

    /// The middle of the square around a home; nil when too few live there.
    package func middle(of home: Coordinate) -> Coordinate? {
        let square = GridSquare(home)
        guard homes[square, default: 0] >= HomeGrid.fewest else { return nil }
        return HomeGrid.middle(of: square)
    }

    private static func middle(of square: GridSquare) -> Coordinate {
        Coordinate(
            latitude: HomeGrid.decimals((Double(square.row) + 0.5) * GridSquare.height),
            longitude: HomeGrid.decimals((Double(square.column) + 0.5) * GridSquare.width))
    }

    /// Every square that may be shown, from south to north and from west to east.
    package var crowds: [Crowd] {
        homes.filter { $0.value >= HomeGrid.fewest }
            .sorted { $0.key < $1.key }
            .map { square, pupils in
                let corners = [(0, 0), (0, 1), (1, 1), (1, 0)].map { up, right in
                    Coordinate(
                        latitude: HomeGrid.decimals(Double(square.row + up) * GridSquare.height),
                        longitude: HomeGrid.decimals(Double(square.column + right) * GridSquare.width))
                }
                return Crowd(corners: corners, middle: HomeGrid.middle(of: square), pupils: pupils)
            }
    }

    private static func decimals(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
}
