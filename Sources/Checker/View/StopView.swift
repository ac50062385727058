import Domain

/// One stop of a duty, with who is aboard and what its times leave.
struct StopView {
    let index: Int
    /// Its moments brought within 0…129,600.
    let stop: Stop
    /// The place is one of a destination.
    let isGate: Bool
    /// Driving from the previous stop or the depot; nil when one of the two is not known.
    let travel: Seconds?
    /// Departure of the previous stop, or start of the duty.
    let previousDeparture: Seconds
    /// Fixed time, alighting and boarding together.
    let service: Seconds
    /// Who is aboard on arrival and on departure.
    let before: [Rider]
    let after: [Rider]
    let alighting: [Rider]
    let boarding: [Rider]

    var place: Place.ID { stop.place }
    var earliestArrival: Seconds? { travel.map { previousDeparture + $0 } }
    /// Standing still on the way to this stop (later than driving needs), and at it before it begins.
    var waitBefore: Seconds { roadWait + max(0, stop.begin - stop.arrival) }
    var roadWait: Seconds { earliestArrival.map { max(0, stop.arrival - $0) } ?? .zero }
    /// Standing still once everyone has alighted and boarded.
    var waitAfter: Seconds { max(0, stop.departure - stop.begin - service) }
}
