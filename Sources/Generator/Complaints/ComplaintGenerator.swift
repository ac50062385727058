package import Domain

/// Invents complaints about rides that were driven: late rides, long rides and strange drivers draw more of them, and some
/// are about what no list of times can tell. Equal seed, equal rides: equal complaints.
package struct ComplaintGenerator: Sendable {
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// About so many complaints, compliments and reports, in the order in which they came in.
    ///
    /// - Complexity: O(rides).
    package func complaints(about rides: [RideRecord], count: Int) -> [Complaint] {
        var draw = SplitMix64(seed: seed, stream: 21)
        let weighed = rides.map { (ride: $0, reasons: ComplaintReason.of($0)) }
        let total = weighed.reduce(0) { $0 + $1.reasons.reduce(0) { $0 + $1.weight } }
        guard total > 0, count > 0 else { return [] }
        let neighbours = Dictionary(grouping: rides, by: \.destination).mapValues { Set($0.map(\.pupil)).sorted() }
        var found: [Complaint] = []
        for (ride, reasons) in weighed {
            for reason in reasons where draw.below(total) < reason.weight * count {
                found.append(complaint(ride, reason, neighbours[ride.destination] ?? [], &draw))
            }
        }
        let sorted = found.enumerated().sorted { left, right in
            left.element.received == right.element.received
                ? left.offset < right.offset : LocalMoment.isBefore(left.element.received, right.element.received)
        }
        return sorted.enumerated().map { number, entry in
            var complaint = entry.element
            let digits = String(number + 1)
            complaint.id = Complaint.ID(
                "K-\(complaint.received.date.year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
            return complaint
        }
    }

    private func complaint(
        _ ride: RideRecord, _ reason: ComplaintReason, _ neighbours: [Pupil.ID], _ draw: inout SplitMix64
    ) -> Complaint {
        let calendar = WorkingCalendar()
        let received = LocalMoment(
            ride.date.later(days: draw.weighted([60, 25, 10, 5])), .clock(draw.within(8...16), 5 * draw.below(12)))
        // A morning's complaint cannot come in before the morning is over.
        let moment =
            received.date == ride.date && ride.direction == .fromSchool
            ? LocalMoment(received.date, .clock(draw.within(17...20), 15)) : received
        let isAnswered = draw.happens(inThousand: 900)
        let acknowledged = calendar.date(draw.weighted([0, 85, 10, 5]), workingDaysAfter: moment.date)
        return Complaint(
            id: "", kind: reason.kind, date: ride.date,
            time: draw.happens(inThousand: 300) ? ride.direction == .toSchool ? ride.boarding : ride.alighting : nil,
            direction: ride.direction, received: moment, pupil: ride.pupil, route: ride.route, carrier: ride.carrier,
            destination: nil, category: .topic(reason.topic), wish: wish(ride, reason.topic, neighbours, &draw),
            reporter: reporter(reason, &draw), voices: voices(reason, &draw),
            isIncident: reason.topic == .belts && draw.happens(inThousand: 300),
            acknowledged: reason.kind == .compliment ? nil : LocalMoment(acknowledged),
            answered: reason.kind == .compliment || !isAnswered
                ? nil : LocalMoment(calendar.date(draw.within(2...12), workingDaysAfter: moment.date)),
            note: "verzonnen")
    }

    private func wish(
        _ ride: RideRecord, _ topic: ComplaintTopic, _ neighbours: [Pupil.ID], _ draw: inout SplitMix64
    ) -> ComplaintWish? {
        guard draw.happens(inThousand: 400) else { return nil }
        switch topic {
        case .longRide:
            guard let duration = ride.ride else { return nil }
            return .rideAtMost(.minutes(max(10, duration.rawValue / 60 / 5 * 5 - 10)))
        case .tooEarly where ride.direction == .toSchool:
            return ride.plannedBoarding.map { .notBefore(Seconds($0.rawValue / 300 * 300 + 600)) }
        case .driverChange: return .fixedDriver
        case .bullying, .company:
            let others = neighbours.filter { $0 != ride.pupil }
            return others.isEmpty ? nil : .apartFrom(others[draw.below(others.count)])
        default: return nil
        }
    }

    private func reporter(_ reason: ComplaintReason, _ draw: inout SplitMix64) -> Complaint.Reporter {
        if reason.kind == .report { return .driver }
        return [.parent, .school, .pupil, .careProvider, .consultant][draw.weighted([78, 12, 6, 2, 2])]
    }

    private func voices(_ reason: ComplaintReason, _ draw: inout SplitMix64) -> Set<Complaint.Voice> {
        guard reason.kind == .complaint, draw.happens(inThousand: 350) else { return [] }
        switch reason.topic {
        case .longRide: return [.long]
        case .crowding: return [.noisy]
        case .bullying, .company: return draw.happens(inThousand: 500) ? [.neighbour, .scared] : [.neighbour]
        case .drivingStyle: return [.scared]
        default: return [.other]
        }
    }
}

/// Why someone might say something about a ride; heavier is likelier.
struct ComplaintReason {
    let topic: ComplaintTopic
    var kind = Complaint.Kind.complaint
    let weight: Int

    static func of(_ ride: RideRecord) -> [ComplaintReason] {
        var reasons = [
            ComplaintReason(topic: .driverConduct, weight: 2), ComplaintReason(topic: .drivingStyle, weight: 1),
            ComplaintReason(topic: .bullying, weight: 2), ComplaintReason(topic: .crowding, weight: 2),
            ComplaintReason(topic: .communication, weight: 2), ComplaintReason(topic: .belts, weight: 1),
            ComplaintReason(topic: .other, kind: .compliment, weight: 6),
            ComplaintReason(topic: .handover, kind: .report, weight: 1),
        ]
        let home =
            ride.direction == .toSchool
            ? difference(ride.boarding, ride.plannedBoarding) : difference(ride.alighting, ride.plannedAlighting)
        if let home {
            if home > .minutes(10) { reasons.append(.init(topic: .latePickup, weight: 400)) }
            if home < -.minutes(6) { reasons.append(.init(topic: .tooEarly, weight: 250)) }
        }
        if ride.isPunctual == false { reasons.append(.init(topic: .schoolTime, weight: 120)) }
        if let duration = ride.ride, let limit = ride.limit {
            if duration > limit { reasons.append(.init(topic: .longRide, weight: 500)) }
            if duration > .minutes(45) { reasons.append(.init(topic: .longRide, weight: 40)) }
        }
        if ride.isNoShow { reasons.append(.init(topic: .notCollected, weight: 120)) }
        if ride.isOtherDriver { reasons.append(.init(topic: .driverChange, weight: 20)) }
        return reasons
    }

    private static func difference(_ driven: Seconds?, _ planned: Seconds?) -> Seconds? {
        guard let driven, let planned else { return nil }
        return driven - planned
    }
}
