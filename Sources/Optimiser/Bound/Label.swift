/// A way from the depot up to and including an event, as pricing sees it.
///
/// Times are of departures. The latest start of the duty, given that the event's stop is left at t, is
/// min(t − worked, latestStart): as time goes by waiting shortens nothing once the start cannot move any more (Gschwind and
/// Irnich 2015 treat rides this way; a duty is a ride of the vehicle).
struct Label {
    /// Everything but the price of the duty's time, less the prices of the requests that boarded.
    var cost: Double
    var parent: Int32
    /// 2r for the boarding of request r, 2s + 1 for a visit to stop s where all alight who are aboard for it.
    var event: Int32
    var ready: Int32
    var latest: Int32
    /// From the begin of the stop to its departure.
    var dwell: Int32
    /// Driving and service since the start.
    var worked: Int32
    var latestStart: Int32
    var firstPending: Int32
    var pendingCount: Int16
    var pupils: Int16
    var seating: UInt8
    var isDominated: Bool
    /// Someone may have stayed aboard at a stop that can be visited again: until then nobody who boards starts a new run.
    var heldUntil: Int32
    /// Name of the set of requests that boarded so far.
    var served: UInt64
    /// Stops that must still be visited, hashed.
    var signature: UInt64
    var conflicts: UInt64
    /// Configurations that everything so far fits in.
    var fitting: UInt64
    var load: Load
    /// Cuts of which an odd number of requests boarded.
    var odd: CutBits
    /// Pairs of which one has boarded.
    var halves: UInt64

    @inline(__always)
    var isBoarding: Bool { event & 1 == 0 }
}

/// A stop that must be visited for those who are aboard.
struct Pending {
    var stop: Int32
    /// A visit begins no later than the departure of the last event plus this …
    var reach: Int32
    /// … and never later than this.
    var deadline: Int32
    var service: Int32
    var count: Int16
    /// Fewest pupils aboard that anyone here accepts.
    var tolerated: Int32
    /// Who boards at the present stop starts riding when it is left.
    var isHere: Bool
    var load: Load

    /// When a visit begins at the latest, if the last event is left at `latest` at the latest.
    @inline(__always)
    func deadline(leavingAt latest: Int32) -> Int32 { min(deadline, latest &+ reach) }
}

/// Memory that grows and is used again.
///
/// Not shared between threads.
final class Store<Element> {
    private(set) var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get { base[index] }
        set { base[index] = newValue }
    }

    /// Room for more elements behind the present ones, not yet counted.
    @inline(__always)
    func reserve(_ extra: Int) {
        if count + extra > capacity { grow(count + extra) }
    }

    private func grow(_ least: Int) {
        let larger = max(least, 2 * capacity)
        let next = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        next.update(from: base, count: count)
        base.deallocate()
        base = next
        capacity = larger
    }

    @inline(__always)
    func append(_ element: Element) {
        reserve(1)
        base[count] = element
        count += 1
    }

    /// Counts what was written behind the present ones.
    @inline(__always)
    func take(_ extra: Int) { count += extra }

    func clear() { count = 0 }

    /// Gives most of the memory back.
    func release() {
        base.deallocate()
        capacity = 1 << 10
        base = .allocate(capacity: capacity)
        count = 0
    }
}
