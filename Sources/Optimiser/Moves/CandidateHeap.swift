/// Places for a request in a duty that the cheap tests let through, the most promising first.
///
/// Memory of one thread, allocated once.
final class CandidateHeap {
    struct Candidate {
        /// No timing makes the insertion cheaper than this.
        var bound: Int
        var board: Int32
        var alight: Int16
        var seating: UInt8

        /// Equal bounds keep the order of the positions, so that the choice does not depend on the heap's shape.
        @inline(__always)
        func isBefore(_ other: Candidate) -> Bool {
            bound != other.bound
                ? bound < other.bound : (seating, board, alight) < (other.seating, other.board, other.alight)
        }
    }

    static let capacity = 1 << 10
    private let base = UnsafeMutablePointer<Candidate>.allocate(capacity: capacity)
    private let size = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    init() { size.initialize(to: 0) }

    deinit {
        base.deallocate()
        size.deallocate()
    }

    var isFull: Bool { size.pointee == Self.capacity }

    @inline(__always)
    func removeAll() { size.pointee = 0 }

    @inline(__always)
    func push(_ candidate: Candidate) {
        var hole = size.pointee
        size.pointee += 1
        while hole > 0 {
            let parent = (hole - 1) / 2
            if !candidate.isBefore(base[parent]) { break }
            base[hole] = base[parent]
            hole = parent
        }
        base[hole] = candidate
    }

    /// Takes the most promising one out, if it may cost less than `limit`.
    @inline(__always)
    func pop(below limit: Int) -> Candidate? {
        guard size.pointee > 0, base[0].bound < limit else { return nil }
        let top = base[0]
        size.pointee -= 1
        let count = size.pointee
        let last = base[count]
        var hole = 0
        while true {
            var child = 2 * hole + 1
            if child >= count { break }
            if child + 1 < count, base[child + 1].isBefore(base[child]) { child += 1 }
            if !base[child].isBefore(last) { break }
            base[hole] = base[child]
            hole = child
        }
        if count > 0 { base[hole] = last }
        return top
    }
}
