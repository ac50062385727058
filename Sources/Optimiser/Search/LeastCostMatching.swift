/// The assignment problem: each row gets one column, at the least total cost.
///
/// Shortest augmenting paths with dual prices (Kuhn 1955; Jonker and Volgenant 1987).
enum LeastCostMatching {
    /// - Parameter cost: `row * count + column`.
    /// - Returns: the column of each row.
    /// - Complexity: O(count³) at worst.
    static func columns(_ cost: [Int], count: Int) -> [Int] {
        // Row and column 0 stand for "none"; the real ones begin at 1.
        var rowPrice = [Int](repeating: 0, count: count + 1)
        var columnPrice = [Int](repeating: 0, count: count + 1)
        var rowOf = [Int](repeating: 0, count: count + 1)
        var previous = [Int](repeating: 0, count: count + 1)
        for row in stride(from: 1, through: count, by: 1) {
            var distance = [Int](repeating: Int.max, count: count + 1)
            var isDone = [Bool](repeating: false, count: count + 1)
            rowOf[0] = row
            var column = 0
            while rowOf[column] != 0 {
                isDone[column] = true
                let from = rowOf[column]
                var least = Int.max
                var next = 0
                for other in 1...count where !isDone[other] {
                    let reduced = cost[(from - 1) * count + other - 1] - rowPrice[from] - columnPrice[other]
                    if reduced < distance[other] {
                        distance[other] = reduced
                        previous[other] = column
                    }
                    if distance[other] < least {
                        least = distance[other]
                        next = other
                    }
                }
                for other in 0...count {
                    if isDone[other] {
                        rowPrice[rowOf[other]] += least
                        columnPrice[other] -= least
                    } else if distance[other] < Int.max {
                        distance[other] -= least
                    }
                }
                column = next
            }
            while column != 0 {
                rowOf[column] = rowOf[previous[column]]
                column = previous[column]
            }
        }
        var columnOf = [Int](repeating: 0, count: count)
        for column in stride(from: 1, through: count, by: 1) { columnOf[rowOf[column] - 1] = column - 1 }
        return columnOf
    }
}
