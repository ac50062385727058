/// Complaints that tell the same story: about one pupil and one cause, or without a pupil about one route or school and
/// one cause. One line in a list.
package struct ComplaintHistory: Hashable, Sendable {
    /// The last one received.
    package var latest: Complaint
    /// Oldest first, without the latest.
    package var earlier: [Complaint]
    /// Other complaints about the same pupil with another cause, and others about the same route.
    package var sameSubject: Int
    package var sameRoute: Int

    package var count: Int { earlier.count + 1 }
    package var isRepeated: Bool { !earlier.isEmpty }

    /// `3e keer sinds 2026-09-12; nog 2 keer iets anders over deze leerling; 4 klachten over deze route`.
    package var text: String {
        var parts: [String] = []
        if let first = earlier.first { parts.append("\(count)e keer sinds \(first.date)") }
        if sameSubject > 0 { parts.append("nog \(sameSubject) keer iets anders over deze leerling") }
        if sameRoute > 1 { parts.append("\(sameRoute) klachten over deze route") }
        return parts.joined(separator: "; ")
    }

    /// One for each story, in the order of the latest complaint of each. Compliments stand alone.
    ///
    /// - Complexity: O(n log n).
    package static func stories(_ complaints: [Complaint]) -> [ComplaintHistory] {
        let sorted = complaints.sorted(by: isEarlier)
        var groups: [Key: [Complaint]] = [:]
        var pupils: [Pupil.ID: Int] = [:]
        var routes: [Route: Int] = [:]
        for complaint in sorted {
            groups[Key(complaint), default: []].append(complaint)
            guard complaint.kind != .compliment else { continue }
            if let pupil = complaint.pupil { pupils[pupil, default: 0] += 1 }
            if let route = Route(complaint) { routes[route, default: 0] += 1 }
        }
        return groups.values.compactMap { group -> ComplaintHistory? in
            guard let latest = group.last else { return nil }
            let isCompliment = latest.kind == .compliment
            return ComplaintHistory(
                latest: latest, earlier: Array(group.dropLast()),
                sameSubject: isCompliment ? 0 : max(0, (latest.pupil.flatMap { pupils[$0] } ?? 0) - group.count),
                sameRoute: isCompliment ? 0 : Route(latest).flatMap { routes[$0] } ?? 0)
        }.sorted { isEarlier($0.latest, $1.latest) }
    }

    private static func isEarlier(_ left: Complaint, _ right: Complaint) -> Bool {
        if left.received != right.received { return LocalMoment.isBefore(left.received, right.received) }
        return left.id < right.id
    }

    private struct Route: Hashable {
        let carrier: Carrier.ID?
        let route: CarrierRoute.ID

        init?(_ complaint: Complaint) {
            guard let route = complaint.route else { return nil }
            self.route = route
            carrier = complaint.carrier
        }
    }

    private enum Key: Hashable {
        case pupil(Pupil.ID, ComplaintCategory)
        case route(Route, ComplaintCategory)
        case destination(Destination.ID, ComplaintCategory)
        case alone(Complaint.ID)

        init(_ complaint: Complaint) {
            if complaint.kind == .compliment {
                self = .alone(complaint.id)
            } else if let pupil = complaint.pupil {
                self = .pupil(pupil, complaint.category)
            } else if let route = Route(complaint) {
                self = .route(route, complaint.category)
            } else if let destination = complaint.destination {
                self = .destination(destination, complaint.category)
            } else {
                self = .alone(complaint.id)
            }
        }
    }
}
