/// The labels per stop that no other dominates, cheapest first.
final class LabelFront {
    private struct Entry {
        /// Cost with the duty's time so far, as if nothing had been waited for.
        var key: Double
        var signature: UInt64
        /// The words of the set of requests that were served or lost, laid over each other.
        var memory: UInt64
        var ready: Int32
        var label: Int32

        /// Whether what is said here allows the label to dominate the other: most of those that do not are seen without a
        /// look at the labels themselves, which lie far apart in memory.
        @inline(__always)
        func mayDominate(_ other: Entry, isSamePending: Bool) -> Bool {
            ready <= other.ready && memory & ~other.memory == 0
                && (isSamePending ? signature == other.signature : signature & ~other.signature == 0)
        }
    }

    /// Per stop and shelf; or per stop and set of requests, hashed.
    private var entries: [[Entry]] = []
    /// Those that are not empty.
    private var used: [Int] = []
    /// Labels at a stop lie on shelves by which stops must still be visited, folded into this many bits.
    private var shelfBits = 0
    private static let mostShelfBits = 6
    private let nodes: Int
    private static let sets = 1 << 16
    private let words: Int
    private let rate: Double
    private let chargesRuns: Bool
    private let runMinimum: Double
    private let stops: [PricingProblem.Stop]
    private let limitsDuration: Bool
    private let limitsWaiting: Bool
    private let isStopwise: Bool
    private var effort = Labelling.Effort.exact
    private var cuts: TripleCuts
    private var pairs = RequestPairs.none

    init(nodes: Int, words: Int, group: PricingGroup, problem: PricingProblem) {
        self.nodes = nodes
        self.words = words
        rate = group.rates.time
        cuts = TripleCuts(requests: problem.count)
        chargesRuns = group.rates.chargesRuns
        runMinimum = group.rates.runMinimum
        stops = problem.stops
        limitsDuration = group.limitsDuration
        limitsWaiting = problem.limitsWaiting
        isStopwise = problem.instance.isStopwise
    }

    func prepare(_ effort: Labelling.Effort, _ cuts: TripleCuts, _ pairs: RequestPairs) {
        self.effort = effort
        self.cuts = cuts
        self.pairs = pairs
        for list in used { entries[list].removeAll(keepingCapacity: true) }
        used.removeAll(keepingCapacity: true)
        shelfBits = effort == .exact ? min(Self.mostShelfBits, stops.count) : 0
        let lists = effort == .all ? Self.sets : nodes << shelfBits
        if entries.count < lists { entries += Array(repeating: [], count: lists - entries.count) }
    }

    /// Gives the memory back.
    func release() {
        entries = []
        used = []
    }

    /// - Returns: false when the label is dominated. Those that it dominates are marked and forgotten.
    func insert(
        _ index: Int, _ labels: UnsafeMutablePointer<Label>, _ pendings: UnsafeMutablePointer<Pending>,
        _ visited: UnsafeMutablePointer<UInt64>, node: Int
    ) -> Bool {
        if effort == .every { return true }
        let label = labels[index]
        let node = effort == .all ? Int(((label.served &+ UInt64(node)) &* 0x9E37_79B9_7F4A_7C15) >> 48) : node
        let own = Entry(
            key: label.cost + rate * Double(label.worked), signature: label.signature,
            memory: memory(of: index, visited), ready: label.ready, label: Int32(index))
        let most = label.cost + rate * Double(max(label.worked, label.ready - label.latestStart))
        let first = node << shelfBits
        let shelf = shelf(of: own.signature)
        // Who must visit nothing else than the label lies on a shelf within its own.
        var within = shelf
        while true {
            if isDominated(own, entries[first + within], below: most, labels, pendings, visited) { return false }
            if within == 0 || chargesRuns { break }
            within = (within - 1) & shelf
        }
        let position = position(of: own.key, in: entries[first + shelf])
        guard position < effort.perStop else { return false }
        let last = (1 << shelfBits) - 1
        var around = shelf
        while true {
            if !entries[first + around].isEmpty { drop(from: first + around, own, labels, pendings, visited) }
            if around == last || chargesRuns { break }
            around = (around + 1) | shelf
        }
        if entries[first + shelf].isEmpty { used.append(first + shelf) }
        entries[first + shelf].insert(own, at: position)
        return true
    }

    @inline(__always)
    private func shelf(of signature: UInt64) -> Int {
        guard shelfBits > 0 else { return 0 }
        var shelf = 0
        for bit in SetBits(signature) { shelf |= 1 << (bit % shelfBits) }
        return shelf
    }

    private func position(of key: Double, in list: [Entry]) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter most: keys above this are too dear.
    @inline(__always)
    private func isDominated(
        _ own: Entry, _ list: [Entry], below most: Double, _ labels: UnsafeMutablePointer<Label>,
        _ pendings: UnsafeMutablePointer<Pending>, _ visited: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        list.withUnsafeBufferPointer { list in
            var position = 0
            while position < list.count, list[position].key <= most {
                let entry = list[position]
                if entry.mayDominate(own, isSamePending: chargesRuns),
                    dominates(Int(entry.label), Int(own.label), labels, pendings, visited)
                {
                    return true
                }
                position += 1
            }
            return false
        }
    }

    private func drop(
        from number: Int, _ own: Entry, _ labels: UnsafeMutablePointer<Label>,
        _ pendings: UnsafeMutablePointer<Pending>, _ visited: UnsafeMutablePointer<UInt64>
    ) {
        var list: [Entry] = []
        swap(&list, &entries[number])
        let position = position(of: own.key, in: list)
        var kept = position
        list.withUnsafeMutableBufferPointer { list in
            for at in position..<list.count {
                let entry = list[at]
                if own.mayDominate(entry, isSamePending: chargesRuns),
                    dominates(Int(own.label), Int(entry.label), labels, pendings, visited)
                {
                    labels[Int(entry.label)].isDominated = true
                } else {
                    list[kept] = entry
                    kept += 1
                }
            }
        }
        list.removeLast(list.count - kept)
        swap(&list, &entries[number])
    }

    private func memory(of index: Int, _ visited: UnsafeMutablePointer<UInt64>) -> UInt64 {
        guard effort.comparesMemory else { return 0 }
        var memory: UInt64 = 0
        for word in 0..<words { memory |= visited[index * words + word] }
        return memory
    }

    @inline(__always)
    private func dominates(
        _ one: Int, _ two: Int, _ labels: UnsafeMutablePointer<Label>, _ pendings: UnsafeMutablePointer<Pending>,
        _ visited: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        let left = labels + one
        let right = labels + two
        if effort == .all, left.pointee.served != right.pointee.served || left.pointee.event != right.pointee.event {
            return false
        }
        if left.pointee.pendingCount > right.pointee.pendingCount
            || (right.pointee.isDistinctive && !left.pointee.isDistinctive)
            || left.pointee.conflicts & ~right.pointee.conflicts != 0
            || right.pointee.fitting & ~left.pointee.fitting != 0
        {
            return false
        }
        // What follows must suit both: the other of a pair of which one has boarded.
        let halves = (left.pointee.halves, right.pointee.halves)
        if (halves.0 ^ halves.1) & pairs.together != 0 || halves.0 & ~halves.1 & pairs.apart != 0 { return false }
        if effort.comparesMemory {
            for word in 0..<words
            where visited[one * words + word] & ~visited[two * words + word] != 0 { return false }
        }
        return costs(left, right) && timesHold(left, right) && pendingsHold(left, right, pendings)
    }

    /// Never dearer from now on, and no longer where duties have a limit.
    @inline(__always)
    private func costs(_ left: UnsafeMutablePointer<Label>, _ right: UnsafeMutablePointer<Label>) -> Bool {
        let (one, two) = (left.pointee, right.pointee)
        let now = Double(max(two.worked, two.ready - two.latestStart))
        let later = Double(max(two.worked, two.latest - two.latestStart))
        // A run that is over starts anew with the next who boards.
        if chargesRuns, one.pendingCount < two.pendingCount || (two.isForgetful && !one.isForgetful) { return false }
        // The second request of a cut's three costs one that has had the first.
        let odd = one.odd & ~two.odd
        let cost = (odd == .zero ? one.cost : one.cost + cuts.sum(odd)) + supplement(one, two)
        if cost + rate * Double(one.worked) > two.cost + rate * now
            || cost + rate * Double(two.latest - one.latestStart) > two.cost + rate * later
        {
            return false
        }
        return !limitsDuration || (Double(one.worked) <= now && Double(two.latest - one.latestStart) <= later)
    }

    /// What the least price of the present run may add to the one's cost and not to the other's.
    @inline(__always)
    private func supplement(_ one: Label, _ two: Label) -> Double {
        runMinimum == 0 ? 0 : max(0, max(0, runMinimum - one.run) - max(0, runMinimum - two.run))
    }

    @inline(__always)
    private func timesHold(_ left: UnsafeMutablePointer<Label>, _ right: UnsafeMutablePointer<Label>) -> Bool {
        let (one, two) = (left.pointee, right.pointee)
        if one.isBoarding {
            // More may follow at the same stop.
            if one.ready - one.dwell > two.ready - two.dwell || one.dwell > two.dwell { return false }
            if isStopwise, one.event > two.event || one.latest < two.latest { return false }
        }
        return !limitsWaiting || one.pendingCount == 0 || one.latest >= two.latest
    }

    @inline(__always)
    private func pendingsHold(
        _ left: UnsafeMutablePointer<Label>, _ right: UnsafeMutablePointer<Label>,
        _ pendings: UnsafeMutablePointer<Pending>
    ) -> Bool {
        let (first, second) = (Int(left.pointee.firstPending), Int(right.pointee.firstPending))
        for position in 0..<Int(left.pointee.pendingCount) {
            let one = pendings + (first + position)
            var found = false
            for other in 0..<Int(right.pointee.pendingCount) where pendings[second + other].stop == one.pointee.stop {
                found = isNoWorse(one.pointee, left.pointee.latest, pendings[second + other], right)
                break
            }
            if !found { return false }
        }
        return true
    }

    @inline(__always)
    private func isNoWorse(
        _ left: Pending, _ latest: Int32, _ other: Pending, _ right: UnsafeMutablePointer<Label>
    ) -> Bool {
        // The one may have to leave before the other must, and wait later.
        let deadline = other.deadline(leavingAt: right.pointee.latest)
        return left.deadline(leavingAt: latest) >= deadline
            && (left.reach >= other.reach || (!left.isHere && right.pointee.ready &+ left.reach >= deadline))
            && (!other.isHere || left.isHere)
            && mayBeSplit(left, other)
            && left.service <= other.service && left.count <= other.count && left.tolerated >= other.tolerated
            && left.load.fits(in: other.load)
    }

    /// Can the one do as the other where that one's vehicle visits the stop again? Either is left as soon, and where a run
    /// has a price someone stays aboard, so that no new one begins.
    @inline(__always)
    private func mayBeSplit(_ one: Pending, _ other: Pending) -> Bool {
        guard other.mayBeSplit else { return true }
        let stop = stops[Int(one.stop)]
        guard stop.low <= stop.returnHigh else { return true }
        if one.isSplit || (one.count > 1 && !other.isSplit) { return true }
        return one.count == 1 && !chargesRuns && Int(one.service) <= stop.leastService
    }
}

extension Labelling.Effort {
    fileprivate var perStop: Int {
        if case .quick(let most) = self { return most }
        return Int.max
    }

    fileprivate var comparesMemory: Bool { self == .exact }
}
