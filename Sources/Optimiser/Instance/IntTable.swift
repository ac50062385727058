/// A fixed array of 32-bit integers without bounds checks or reference counting in the inner loops.
///
/// Written only by the builder that makes it, then only read; freed by the `Instance` that owns it.
struct IntTable: @unchecked Sendable {  // immutable after building
    private let base: UnsafeMutablePointer<Int32>
    let count: Int

    init(_ values: [Int32]) {
        count = values.count
        base = .allocate(capacity: max(1, values.count))
        base.initialize(repeating: 0, count: max(1, values.count))
        for (index, value) in values.enumerated() { base[index] = value }
    }

    init(_ values: [Int]) {
        self.init(values.map { Int32(clamping: $0) })
    }

    @inline(__always)
    subscript(_ index: Int) -> Int { Int(base[index]) }

    func deallocate() { base.deallocate() }
}

/// Lists of integers, one per row, packed behind each other.
struct RowTable {
    private let starts: IntTable
    private let values: IntTable

    init(_ rows: [[Int]]) {
        var starts = [0]
        for row in rows { starts.append(starts[starts.count - 1] + row.count) }
        self.starts = IntTable(starts)
        values = IntTable(rows.flatMap(\.self))
    }

    @inline(__always)
    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    @inline(__always)
    subscript(_ position: Int) -> Int { values[position] }

    func isEmpty(_ row: Int) -> Bool { range(row).isEmpty }

    func deallocate() {
        starts.deallocate()
        values.deallocate()
    }
}
