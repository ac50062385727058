/// Remembers the best insertion of a request in a route, or that there is none below some cost. Routes never change, so
/// an entry stays true for as long as the route lives; a table of fixed size simply forgets what is overwritten.
///
/// Belongs to one thread.
final class InsertionCache {
    private struct Entry {
        var route = -1
        var delta = 0
        var request: Int32 = -1
        var board: Int16 = 0
        var alight: Int16 = 0
        var seating: UInt8 = 0
    }

    private let mask: Int
    private let entries: UnsafeMutablePointer<Entry>

    /// Sixteen megabytes at most, whatever the size of the problem.
    private static let most = 1 << 19

    /// - Parameter requests: that one worker deals with at a time.
    init(requests: Int) {
        var size = 1 << 12
        while size < requests * 512 && size < Self.most { size *= 2 }
        mask = size - 1
        entries = .allocate(capacity: size)
        entries.initialize(repeating: Entry(), count: size)
    }

    deinit { entries.deallocate() }

    @inline(__always)
    private func position(_ request: Int, _ route: Int) -> Int {
        let mixed = UInt64(truncatingIfNeeded: route &* 0x9E37_79B9_7F4A_7C1 &+ request &* 0x632B_E59B_D9B4_E01)
        return Int(mixed >> 24) & mask
    }

    @inline(__always)
    func find(_ request: Int, _ route: Route) -> Insertion? {
        let entry = entries[position(request, route.id)]
        guard entry.route == route.id, entry.request == Int32(truncatingIfNeeded: request) else { return nil }
        return Insertion(
            delta: entry.delta, board: Int(entry.board), alight: Int(entry.alight), seating: entry.seating)
    }

    @inline(__always)
    func store(_ insertion: Insertion, _ request: Int, _ route: Route) {
        entries[position(request, route.id)] = Entry(
            route: route.id, delta: insertion.delta, request: Int32(truncatingIfNeeded: request),
            board: Int16(truncatingIfNeeded: insertion.board), alight: Int16(truncatingIfNeeded: insertion.alight),
            seating: insertion.seating)
    }
}
