/// The positions of the bits that are set, from the lowest on.
struct SetBits: Sequence, IteratorProtocol {
    private var rest: UInt64

    @inline(__always)
    init(_ word: UInt64) { rest = word }

    @inline(__always)
    mutating func next() -> Int? {
        guard rest != 0 else { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
