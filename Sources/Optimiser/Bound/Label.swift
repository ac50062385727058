/// A way from the depot up to and including an event, as pricing sees it.
///
/// Times are of departures. The latest start of the duty, given that the event's stop is left at t, is
/// min(t − worked, latestStart): as time goes by waiting shortens nothing once the start cannot move any more (Gschwind and
/// Irnich 2015 treat rides this way; a duty is a ride of the vehicle).
struct Label {
    /// Everything but the price of the duty's time, less the prices of the requests that boarded.
    var cost: Double
    /// Of the cost, what the present run has been charged.
    var run: Double
    var parent: Int32
    /// 2r for the boarding of request r, 2s + 1 for a visit to stop s where those alight who are aboard for it.
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
    /// Someone is aboard whose stop is not among those that are pending.
    var isForgetful: Bool
    /// Someone has boarded whom the task calls distinctive.
    var isDistinctive: Bool
    /// Not everyone alights at this visit: the vehicle comes back for the rest.
    var isPartial: Bool
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
    /// Cuts of which anyone has boarded.
    var touched: CutBits
    /// Pairs of which one has boarded.
    var halves: UInt64

    /// Nothing has happened yet; the event is no stop.
    static func atDepot(cost: Double, from ready: Int) -> Label {
        Label(
            cost: cost, run: 0, parent: -1, event: -1, ready: Int32(ready), latest: .max, dwell: 0, worked: 0,
            latestStart: .max, firstPending: 0, pendingCount: 0, pupils: 0, seating: 0, isDominated: false,
            isForgetful: false, isDistinctive: false, isPartial: false, served: 0, signature: 0, conflicts: 0,
            fitting: ~0, load: .zero, odd: .zero, touched: .zero, halves: 0)
    }

    /// What goes on to an event; its times, who is aboard then and what that costs are still to be said.
    @inline(__always)
    func going(to event: Int32, after index: Int?, firstPending: Int) -> Label {
        var next = self
        next.event = event
        next.parent = Int32(index ?? -1)
        next.firstPending = Int32(firstPending)
        next.pendingCount = 0
        next.signature = 0
        next.seating = 0
        next.isPartial = false
        next.isDominated = false
        return next
    }

    /// Says when the event's stop is left, and how much work there has been since the one before was.
    @inline(__always)
    mutating func leave(between ready: Int, and latest: Int, after work: Int) {
        self.ready = Int32(ready)
        self.latest = Int32(latest)
        worked += Int32(work)
        latestStart = min(latestStart, self.latest - worked)
    }

    /// Since the start, when the event's stop is left at `time`.
    @inline(__always)
    func duration(at time: Int32) -> Int { Int(max(worked, time - latestStart)) }

    @inline(__always)
    var isBoarding: Bool { event & 1 == 0 }

    @inline(__always)
    mutating func charge(_ amount: Double) {
        cost += amount
        run += amount
    }

    /// A run costs something at least; one that is not over when it seems so, nothing yet.
    @inline(__always)
    mutating func endRun(_ rates: PricingRates) {
        if !isForgetful { cost += max(0, rates.runMinimum - run) }
        run = 0
    }
}

/// A stop that must be visited for those who are aboard.
struct Pending {
    var stop: Int32
    /// A visit begins no later than the departure of the last event plus this …
    var reach: Int32
    /// … and never later than this.
    var deadline: Int32
    /// Not counted as work yet.
    var service: Int32
    /// At least so many.
    var count: Int16
    /// Someone alighted at an earlier visit, and nobody knows who.
    var isSplit: Bool
    /// Fewest pupils aboard that anyone here accepts.
    var tolerated: Int32
    /// Who boards at the present stop starts riding when it is left.
    var isHere: Bool
    var load: Load

    private static let longest: Int32 = 1 << 28

    /// When a visit begins at the latest, if the last event is left at `latest` at the latest.
    @inline(__always)
    func deadline(leavingAt latest: Int32) -> Int32 { min(deadline, latest &+ reach) }

    @inline(__always)
    var mayBeSplit: Bool { count > 1 || isSplit }

    /// Of these at least one, whoever it is, to be brought until then.
    func rest(after worked: Int32, until deadline: Int32) -> Pending {
        Pending(
            stop: stop, reach: Self.longest, deadline: deadline, service: service - worked, count: 1, isSplit: true,
            tolerated: .max, isHere: false, load: .zero)
    }
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
