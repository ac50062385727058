/// Values of the states of chains, with two best continuations each so that nobody is visited, left and visited again at
/// once.
///
/// Numbers are whole multiples of a part of a cent, small enough for `Float` to hold their sums exactly, and costs are
/// rounded down to them: what comes out is never above the truth.
///
/// Used by one thread at a time.
final class ChainValues {
    /// Weights aboard lie next to each other: what a way on costs is computed for eight of them at once.
    typealias Lanes = SIMD8<Float>

    /// Places for the weights from 1 to the capacity.
    static func lanes(_ capacity: Int) -> Int {
        (capacity + Lanes.scalarCount - 1) / Lanes.scalarCount * Lanes.scalarCount
    }

    /// Continuations of eight states that differ in weight.
    struct Best {
        var value = Lanes(repeating: .infinity)
        /// The best with another next home.
        var second = Lanes(repeating: .infinity)
        var next = Lanes(repeating: Float(ChainContinuation.nobody))

        /// - Parameter home: what comes next, offered once.
        @inline(__always)
        mutating func offer(_ candidate: Lanes, _ home: Float) {
            let isBest = candidate .< value
            let worse = value.replacing(with: candidate, where: value .< candidate)
            value.replace(with: candidate, where: isBest)
            second.replace(with: worse, where: worse .< second)
            next.replace(with: home, where: isBest)
        }

        /// - Parameter other: goes on to others.
        @inline(__always)
        mutating func merge(_ other: Best) {
            let isBest = other.value .< value
            let worse = value.replacing(with: other.value, where: value .< other.value)
            value.replace(with: other.value, where: isBest)
            next.replace(with: other.next, where: isBest)
            second.replace(with: worse, where: worse .< second)
            second.replace(with: other.second, where: other.second .< second)
        }
    }

    /// The states of one home, slice of time and set: three times a number per weight from 1.
    struct Row {
        fileprivate let base: UnsafeMutablePointer<Float>
        fileprivate let lanes: Int

        /// The row that lies so many further.
        @inline(__always)
        func advanced(by rows: Int) -> Row { Row(base: base + rows * 3 * lanes, lanes: lanes) }

        /// Eight weights from this place on.
        @inline(__always)
        subscript(_ place: Int) -> Best {
            get {
                Best(value: load(place), second: load(place + lanes), next: load(place + 2 * lanes))
            }
            nonmutating set {
                store(newValue.value, place)
                store(newValue.second, place + lanes)
                store(newValue.next, place + 2 * lanes)
            }
        }

        /// Of eight weights: the best that does not go on to `home`.
        @inline(__always)
        func without(_ home: Float, at place: Int) -> Lanes {
            load(place).replacing(with: load(place + lanes), where: load(place + 2 * lanes) .== home)
        }

        @inline(__always)
        private func load(_ place: Int) -> Lanes {
            UnsafeRawPointer(base + place).loadUnaligned(as: Lanes.self)
        }

        @inline(__always)
        private func store(_ value: Lanes, _ place: Int) {
            UnsafeMutableRawPointer(base + place).storeBytes(of: value, as: Lanes.self)
        }
    }

    /// The first weights less one of the eights that a row holds.
    let places: StrideTo<Int>
    private let lanes: Int
    private let homeRows: Int
    private let siteRows: Int
    private var homes = UnsafeMutableBufferPointer<Float>(start: nil, count: 0)
    private var sites = UnsafeMutableBufferPointer<ChainContinuation>(start: nil, count: 0)
    /// Numbers per cent.
    private var scale = 1.0
    private var lowest: Float = 0
    /// Above this `Float` holds every whole number.
    private static let lowestExact: Float = -16_000_000

    init(homeRows: Int, siteRows: Int, capacity: Int) {
        self.homeRows = homeRows
        self.siteRows = siteRows
        lanes = Self.lanes(capacity)
        places = stride(from: 0, to: lanes, by: Lanes.scalarCount)
    }

    deinit { release() }

    var count: Int { homeRows * lanes + siteRows }

    /// Begins with no way on from any state.
    ///
    /// - Parameters:
    ///   - largest: no cost or price is larger, in cents.
    ///   - coarser: parts of a cent are larger by this factor than they would be.
    func allocate(largest: Double, coarser: Double) {
        release()
        let room = Double(-Self.lowestExact) / 32 / max(1, largest * coarser)
        scale = min(64, room < 1 ? 1 / (1 / room).rounded(.up) : room.rounded(.down))
        lowest = 0
        // A row is read from any weight on: of the last row, what lies behind it too.
        homes = .allocate(capacity: homeRows * 3 * lanes + lanes + Lanes.scalarCount)
        homes.initialize(repeating: .infinity)
        sites = .allocate(capacity: siteRows)
        sites.initialize(repeating: ChainContinuation())
    }

    func release() {
        homes.deallocate()
        sites.deallocate()
        homes = .init(start: nil, count: 0)
        sites = .init(start: nil, count: 0)
    }

    // MARK: Numbers

    func number(_ cents: Double) -> Float { Float((cents * scale).rounded(.down)) }

    @inline(__always)
    func cents(_ number: Float) -> Double { Double(number) / scale }

    /// Are the numbers small enough?
    var areExact: Bool { lowest > Self.lowestExact }

    // MARK: States

    @inline(__always)
    func row(_ number: Int) -> Row { Row(base: homes.baseAddress.unsafelyUnwrapped + number * 3 * lanes, lanes: lanes) }

    /// - Returns: the value at a home, without going on to another.
    @inline(__always)
    func home(_ number: Int, _ weight: Int, without left: Int32) -> Float {
        let base = homes.baseAddress.unsafelyUnwrapped + number * 3 * lanes + weight - 1
        return base[2 * lanes] == Float(left) ? base[lanes] : base[0]
    }

    /// The same at a site.
    @inline(__always)
    func site(_ number: Int, without left: Int32) -> Float { sites[number].without(left) }

    @inline(__always)
    func continuation(site number: Int) -> ChainContinuation { sites[number] }

    @inline(__always)
    func keep(site number: Int, _ continuation: ChainContinuation) {
        sites[number] = continuation
        lowest = min(lowest, continuation.value)
    }

    /// Notes that a state was computed.
    @inline(__always)
    func note(home number: Int, _ weight: Int) {
        lowest = min(lowest, homes[number * 3 * lanes + weight - 1])
    }
}
