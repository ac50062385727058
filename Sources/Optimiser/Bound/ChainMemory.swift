/// What is known of the values of states of chains.
///
/// A state that is reached later can do nothing that it could not do before, so what is known of one moment holds for all
/// that follow: moments lie side by side.
///
/// Used by one thread at a time.
final class ChainMemory {
    /// A state of a chain but for its time: two may have equal keys, and differ in what is pending.
    struct Key: Equatable {
        var state: UInt64
        /// Bits of sites for which someone is aboard.
        var pending: UInt64

        fileprivate static let none = Key(state: UInt64.max, pending: 0)
    }

    private typealias Moments = SIMD8<Double>

    /// Slices of time that follow each other.
    private struct Row {
        var key = Key.none
        /// Lower bounds.
        var values = Moments(repeating: -.infinity)
        /// Bits of moments of which the value is exact.
        var exact: UInt8 = 0
    }

    private var rows: UnsafeMutableBufferPointer<Row>
    private var count = 0
    private static let firstRows = 1 << 12

    init() { rows = Self.unknown(Self.firstRows) }

    deinit { rows.deallocate() }

    /// Forgets everything and gives memory back.
    func release() {
        rows.deallocate()
        rows = Self.unknown(Self.firstRows)
        count = 0
    }

    /// What is known of a state in a slice of time, where that is its value or a lower bound that is not below the limit.
    @inline(__always)
    func known(_ key: Key, _ slice: Int, limit: Double) -> Double? {
        let moment = slice % Moments.scalarCount
        let row = rows[find(named(key, slice))]
        if row.key != .none {
            let value = row.values[moment]
            if value >= limit || row.exact & (1 << UInt8(moment)) != 0 { return value }
        }
        guard slice >= Moments.scalarCount else { return nil }
        let before = rows[find(named(key, slice - Moments.scalarCount))].values[Moments.scalarCount - 1]
        return before >= limit ? before : nil
    }

    func keep(_ key: Key, _ slice: Int, _ value: Double, isExact: Bool) {
        if 2 * count >= rows.count { grow() }
        let moment = slice % Moments.scalarCount
        let position = find(named(key, slice))
        if rows[position].key == .none {
            count += 1
            rows[position].key = named(key, slice)
        }
        if isExact { rows[position].exact |= 1 << UInt8(moment) }
        for later in moment..<Moments.scalarCount {
            rows[position].values[later] = max(rows[position].values[later], value)
        }
    }

    @inline(__always)
    private func named(_ key: Key, _ slice: Int) -> Key {
        Key(state: UInt64(slice / Moments.scalarCount) << 52 | key.state, pending: key.pending)
    }

    private static func unknown(_ count: Int) -> UnsafeMutableBufferPointer<Row> {
        let rows = UnsafeMutableBufferPointer<Row>.allocate(capacity: count)
        rows.initialize(repeating: Row())
        return rows
    }

    /// Where a row is, or would be.
    @inline(__always)
    private func find(_ key: Key) -> Int {
        var hash = (key.state ^ (key.pending &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        var position = Int(truncatingIfNeeded: hash) & (rows.count - 1)
        while rows[position].key != .none, rows[position].key != key {
            position = (position + 1) & (rows.count - 1)
        }
        return position
    }

    private func grow() {
        let old = rows
        rows = Self.unknown(2 * old.count)
        for row in old where row.key != .none { rows[find(row.key)] = row }
        old.deallocate()
    }
}
