/// Working memory of one thread: a sequence of events under test and its times. Nothing is allocated per evaluation.
///
/// Not shared between threads.
final class Scratch {
    /// Longest sequence that fits; longer ones are refused.
    static let mostEvents = 512

    let event = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// Seating of the event's request: 0 or 1.
    let seating = UnsafeMutablePointer<UInt8>.allocate(capacity: mostEvents)
    /// Time from the begin of the previous event (at index 0: from leaving the depot) to the earliest begin of this one.
    let step = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// Most waiting within that step.
    let slack = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// Time from an event's begin until its stop can be left, as far as the sequence has come.
    let dwell = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    let low = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    let high = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// For an alighting event: index of the boarding; for a boarding event: -1.
    let partner = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// For an alighting event: most time between the two begins.
    let reach = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// Pupils aboard before the event.
    let aboard = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    /// Length driven up to the event.
    let mileage = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    let load = UnsafeMutablePointer<Load>.allocate(capacity: mostEvents)
    let begin = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    let late = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)

    let candidates = CandidateHeap()
    let detours = InsertionBound.Detours()

    /// Requests aboard at this point of the sequence, and where each boarded.
    let passengers = UnsafeMutablePointer<Int32>.allocate(capacity: mostEvents)
    let boardedAt: UnsafeMutablePointer<Int32>

    /// How often a sequence was judged, for benchmarks.
    let evaluations = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    init(requestCount: Int) {
        evaluations.initialize(to: 0)
        boardedAt = .allocate(capacity: max(1, requestCount))
        boardedAt.initialize(repeating: -1, count: max(1, requestCount))
    }

    deinit {
        event.deallocate()
        seating.deallocate()
        step.deallocate()
        slack.deallocate()
        dwell.deallocate()
        low.deallocate()
        high.deallocate()
        partner.deallocate()
        reach.deallocate()
        aboard.deallocate()
        mileage.deallocate()
        load.deallocate()
        begin.deallocate()
        late.deallocate()
        passengers.deallocate()
        boardedAt.deallocate()
        evaluations.deallocate()
    }
}
