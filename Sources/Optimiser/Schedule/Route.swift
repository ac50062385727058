/// One duty of the search: an immutable sequence of events with what insertion tests need to know about it.
///
/// Shared freely between solutions, pool and threads; a change makes a new route.
final class Route: @unchecked Sendable {  // immutable after init
    /// Unique within one search thread; caches use it to see that a duty has not changed.
    let id: Int
    let vehicleClass: Int
    let count: Int
    let cost: Int
    let start: Int
    let end: Int
    let metres: Int

    /// What the tables below are cut from.
    private let memory: UnsafeMutableRawPointer
    private static let bytesPerEvent = MemoryLayout<Load>.stride + 7 * MemoryLayout<Int32>.stride + 1

    let event: UnsafeMutablePointer<Int32>
    let seating: UnsafeMutablePointer<UInt8>
    /// Earliest and latest begins without the waiting limits: necessary for whatever is inserted.
    let earliest: UnsafeMutablePointer<Int32>
    let latest: UnsafeMutablePointer<Int32>
    let dwell: UnsafeMutablePointer<Int32>
    /// After the event.
    let load: UnsafeMutablePointer<Load>
    /// Pupils aboard before the event.
    let aboard: UnsafeMutablePointer<Int32>
    /// Fewest that anyone aboard before the event tolerates.
    let tolerated: UnsafeMutablePointer<Int32>
    /// Sum of the loaded steps up to the event.
    let loadedTime: UnsafeMutablePointer<Int32>
    let requests: [Int32]
    /// Duration without any waiting, and loaded time and length without waiting.
    let leastDuration: Int
    let ridesCost: Int
    /// Number of the requests' set in the pool.
    let fingerprint: UInt64

    /// - Returns: nil when the scratch sequence breaks a rule in this class.
    init?(_ evaluator: DutyEvaluator, count: Int, vehicleClass: Int, id: Int, fingerprints: [UInt64]) {
        let instance = evaluator.instance
        let scratch = evaluator.scratch
        let vehicle = instance.classes[vehicleClass]
        guard let outcome = evaluator.evaluate(count: count, in: vehicle) else { return nil }
        self.id = id
        self.vehicleClass = vehicleClass
        self.count = count
        cost = outcome.cost
        start = outcome.start
        end = outcome.end
        metres = outcome.metres
        memory = .allocate(byteCount: count * Self.bytesPerEvent, alignment: MemoryLayout<Load>.alignment)
        var next = memory
        func take<Element>(_ type: Element.Type) -> UnsafeMutablePointer<Element> {
            defer { next += count * MemoryLayout<Element>.stride }
            return next.bindMemory(to: type, capacity: count)
        }
        load = take(Load.self)
        event = take(Int32.self)
        earliest = take(Int32.self)
        latest = take(Int32.self)
        dwell = take(Int32.self)
        aboard = take(Int32.self)
        tolerated = take(Int32.self)
        loadedTime = take(Int32.self)
        seating = take(UInt8.self)
        event.initialize(from: scratch.event, count: count)
        seating.initialize(from: scratch.seating, count: count)
        dwell.initialize(from: scratch.dwell, count: count)
        load.initialize(from: scratch.load, count: count)
        aboard.initialize(from: scratch.aboard, count: count)
        tolerated.initialize(repeating: Int32(Instance.unlimited), count: count)
        loadedTime.initialize(repeating: 0, count: count)

        _ = evaluator.earliest(count, vehicle, false)
        earliest.initialize(from: scratch.begin, count: count)
        let home = instance.driving(instance.place[Int(scratch.event[count - 1])], vehicle.depot)
        scratch.late.update(from: scratch.high, count: count)
        scratch.late[count - 1] = min(
            scratch.late[count - 1],
            Int32(truncatingIfNeeded: vehicle.shiftHigh - home - Int(scratch.dwell[count - 1])))
        evaluator.latest(count, limitsWaiting: false)
        latest.initialize(from: scratch.late, count: count)

        var requests: [Int32] = []
        var duration = 0
        var loaded: Int32 = 0
        var rides = 0
        var print: UInt64 = 0
        for index in 0..<count {
            duration += Int(scratch.step[index])
            if scratch.aboard[index] > 0 { loaded += scratch.step[index] }
            loadedTime[index] = loaded
            let request = Int(scratch.event[index]) >> 1
            if scratch.event[index] & 1 == 0 {
                requests.append(Int32(request))
                rides +=
                    vehicle.prices.pupil.amount(instance.pupils[request])
                    + vehicle.prices.wheelchair.amount(instance.wheelchairs[request])
                print ^= fingerprints[request]
            }
        }
        self.requests = requests
        leastDuration = duration + Int(scratch.dwell[count - 1]) + home
        ridesCost = rides
        fingerprint = print
        fillTolerated(instance)
    }

    private func fillTolerated(_ instance: Instance) {
        for request in requests where instance.mostAboard[Int(request)] < Instance.unlimited {
            guard let from = (0..<count).first(where: { event[$0] == 2 * request }),
                let to = (0..<count).first(where: { event[$0] == 2 * request + 1 })
            else { continue }
            for index in from + 1...to {
                tolerated[index] = min(tolerated[index], Int32(instance.mostAboard[Int(request)]))
            }
        }
    }

    deinit { memory.deallocate() }

    /// Puts this route's sequence into the scratch memory.
    func copy(to scratch: Scratch) {
        scratch.event.update(from: event, count: count)
        scratch.seating.update(from: seating, count: count)
    }

    /// Index of an event in the sequence.
    func index(of wanted: Int) -> Int? { (0..<count).first { event[$0] == Int32(wanted) } }
}
