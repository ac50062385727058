import LinearProgramming

/// SplitMix64, so that every machine tests the same instances.
struct Draws: RandomNumberGenerator {
    private var state: UInt64
    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A partitioning instance in which every row also has a column of its own.
func randomColumns(rows: Int, columns: Int, groups: Int = 0, seed: Int) -> [SetPartitioning.Column] {
    var draws = Draws(seed: seed)
    return (0..<columns).map { index in
        let size = index < rows ? 1 : Int.random(in: 1...4, using: &draws)
        let drawn = (0..<size).map { _ in Int.random(in: 0..<rows, using: &draws) }
        let covered = index < rows ? [index] : Set(drawn).sorted()
        let cost = Double(Int.random(in: 50...150, using: &draws) * (covered.count + 1))
        return .init(cost: cost, rows: covered, group: groups > 0 ? Int.random(in: 0..<groups, using: &draws) : nil)
    }
}

/// The relaxation of such an instance.
func randomCover(rows: Int, columns: Int, seed: Int) -> LinearProgram {
    let chosen = randomColumns(rows: rows, columns: columns, seed: seed)
    var program = LinearProgram(rows: (0..<rows).map { _ in .equal(1) }, columns: chosen.map { .init(cost: $0.cost) })
    for (index, column) in chosen.enumerated() {
        program.entries += column.rows.map { .init(row: $0, column: index, value: 1) }
    }
    return program
}

func close(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-6 * max(1, abs($1)) }
}
