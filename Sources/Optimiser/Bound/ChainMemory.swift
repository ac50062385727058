/// What is known of the values of states of chains.
///
/// Used by one thread at a time.
final class ChainMemory {
    /// A state of a chain: two may have equal keys, and differ in what is pending.
    struct Key: Equatable {
        var state: UInt64
        /// Bits of sites for which someone is aboard.
        var pending: UInt64

        fileprivate static let none = Key(state: UInt64.max, pending: 0)
    }

    struct Entry {
        fileprivate var key = Key.none
        /// A lower bound.
        fileprivate(set) var value = 0.0
        fileprivate(set) var isExact = false
    }

    private var entries: UnsafeMutableBufferPointer<Entry>
    private var count = 0
    private static let firstEntries = 1 << 12

    init() { entries = Self.unknown(Self.firstEntries) }

    deinit { entries.deallocate() }

    /// Forgets everything and gives memory back.
    func release() {
        entries.deallocate()
        entries = Self.unknown(Self.firstEntries)
        count = 0
    }

    /// What is known of a state; nil when that is nothing.
    @inline(__always)
    subscript(_ key: Key) -> Entry? {
        let entry = entries[find(key)]
        return entry.key == key ? entry : nil
    }

    func keep(_ key: Key, _ value: Double, isExact: Bool) {
        if 2 * count >= entries.count { grow() }
        let position = find(key)
        if entries[position].key == .none { count += 1 }
        entries[position] = Entry(key: key, value: value, isExact: isExact)
    }

    private static func unknown(_ count: Int) -> UnsafeMutableBufferPointer<Entry> {
        let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: count)
        entries.initialize(repeating: Entry())
        return entries
    }

    /// Where a state is, or would be.
    @inline(__always)
    private func find(_ key: Key) -> Int {
        var hash = (key.state ^ (key.pending &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        var position = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[position].key != .none, entries[position].key != key {
            position = (position + 1) & (entries.count - 1)
        }
        return position
    }

    private func grow() {
        let old = entries
        entries = Self.unknown(2 * old.count)
        for entry in old where entry.key != .none { entries[find(entry.key)] = entry }
        old.deallocate()
    }
}
