/// One square of the grid by which everything is put together that happens near each other: about 3.3 by 3.4 km.
package struct GridSquare: Hashable, Codable, Sendable, Comparable {
    /// Degrees; 3.3 km north to south and, in the middle of the country, 3.4 km west to east.
    package static let height = 0.03
    package static let width = 0.05

    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    package init(_ point: Coordinate) {
        column = Int((point.longitude / GridSquare.width).rounded(.down))
        row = Int((point.latitude / GridSquare.height).rounded(.down))
    }

    package static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }

    /// South-west corner, in hundredths of a degree: both sides are whole hundredths.
    package var south: Int { row * 3 }
    package var west: Int { column * 5 }
}
