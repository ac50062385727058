import Domain

/// Follows who is aboard from stop to stop, and notes what cannot be.
struct Boardings {
    private let index: ProblemIndex
    private(set) var aboard: [Rider] = []
    private(set) var rides: [(rider: Rider, alightedAt: Int)] = []
    private var disorders: [DutyView.Disorder] = []

    init(_ index: ProblemIndex) { self.index = index }

    mutating func serve(_ stop: Stop, at position: Int) -> (alighting: [Rider], boarding: [Rider]) {
        let off = stop.alighting.compactMap { alight($0, position) }
        let on = stop.boarding.compactMap { board($0, position) }
        return (off, on)
    }

    private mutating func alight(_ pupil: Pupil.ID, _ position: Int) -> Rider? {
        if let seat = aboard.firstIndex(where: { $0.pupil == pupil }) {
            let rider = aboard.remove(at: seat)
            rides.append((rider, position))
            return rider
        }
        let isKnown = index.pupils[pupil] != nil
        disorders.append(
            isKnown ? .alightsWithoutBoarding(pupil, stop: position) : .unknown(pupil, stop: position))
        return nil
    }

    private mutating func board(_ boarding: Stop.Boarding, _ position: Int) -> Rider? {
        guard let facts = index.pupils[boarding.pupil] else {
            disorders.append(.unknown(boarding.pupil, stop: position))
            return nil
        }
        if aboard.contains(where: { $0.pupil == boarding.pupil }) {
            disorders.append(.boardsTwice(boarding.pupil, stop: position))
            return nil
        }
        let rider = Rider(facts: facts, seating: boarding.seating, boardedAt: position)
        aboard.append(rider)
        return rider
    }

    func closed() -> [DutyView.Disorder] {
        disorders + aboard.map { .staysAboard($0.pupil, stop: $0.boardedAt) }
    }
}
