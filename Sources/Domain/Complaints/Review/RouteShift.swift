/// The one change of times that would have kept most complaints within what was agreed.
package struct RouteShift: Hashable, Sendable {
    package var route: CarrierRoute.ID
    package var direction: Direction
    /// Later is positive.
    package var shift: Seconds
    /// Complaints about moments at home that the shift puts within the norm, of all about this route and direction.
    package var solved: Int
    package var complaints: Int
    /// Pupils on the route.
    package var pupils: Int

    /// Tries every route with shifts of 5 to 20 minutes, for what was really driven: with its times moved, how many
    /// complaints would lie within the deviation that is allowed?
    ///
    /// - Complexity: O(complaints × shifts + rides).
    package static func best(
        complaints: [ReviewedComplaint], rides: [ReviewedRide], norms: ComplaintNorms
    ) -> RouteShift? {
        struct Key: Hashable {
            let route: CarrierRoute.ID
            let direction: Direction
        }
        struct Ride: Hashable {
            let date: PlanDate
            let direction: Direction
            let pupil: Pupil.ID
        }
        guard let most = norms.duration(.pickupDeviation) else { return nil }
        var pupils: [Key: Set<Pupil.ID>] = [:]
        var late: [Ride: (key: Key, by: Seconds)] = [:]
        for record in rides.map(\.record) {
            guard let route = record.route else { continue }
            let key = Key(route: route, direction: record.direction)
            pupils[key, default: []].insert(record.pupil)
            let (planned, driven) =
                record.direction == .toSchool
                ? (record.plannedBoarding, record.boarding) : (record.plannedAlighting, record.alighting)
            guard let planned, let driven else { continue }
            late[Ride(date: record.date, direction: record.direction, pupil: record.pupil)] = (key, driven - planned)
        }
        var found: [Key: [Seconds]] = [:]
        let topics: Set<ComplaintTopic> = [.latePickup, .tooEarly, .notCollected]
        for complaint in complaints where complaint.isUpheld {
            guard let topic = complaint.complaint.category.topic, topics.contains(topic),
                let pupil = complaint.complaint.pupil, let direction = complaint.complaint.direction,
                let ride = late[Ride(date: complaint.complaint.date, direction: direction, pupil: pupil)]
            else { continue }
            found[ride.key, default: []].append(ride.by)
        }
        var best: RouteShift?
        for (key, deviations) in found.sorted(by: {
            ($0.key.route, $0.key.direction.rawValue) < ($1.key.route, $1.key.direction.rawValue)
        }) {
            for minutes in [5, -5, 10, -10, 15, -15, 20, -20] {
                let shift = Seconds.minutes(minutes)
                let solved = deviations.count { abs(($0 - shift).rawValue) <= most.rawValue }
                guard solved > (best?.solved ?? 0) else { continue }
                best = RouteShift(
                    route: key.route, direction: key.direction, shift: shift, solved: solved,
                    complaints: deviations.count,
                    pupils: pupils[key]?.count ?? 0)
            }
        }
        return best
    }
}

/// Complaints in the weeks before and after a version of a plan was kept.
package struct PlanVersionEffect: Hashable, Sendable {
    package var id: StoredPlan.ID
    package var version: Int
    package var direction: Direction
    package var storedOn: PlanDate
    package var before: ComplaintRate
    package var after: ComplaintRate
    package var complaintsBefore: Int
    package var complaintsAfter: Int

    /// - Parameter days: on either side.
    package init?(
        id: StoredPlan.ID, version: Int, storedOn: PlanDate, direction: Direction, complaints: [ReviewedComplaint],
        rides: [ReviewedRide], days: Int = 30
    ) {
        func sides(_ date: PlanDate) -> Bool? {
            let distance = date.daysSince1970 - storedOn.daysSince1970
            if (-days..<0).contains(distance) { return false }
            return (0..<days).contains(distance) ? true : nil
        }
        var counts = [false: (complaints: 0, rides: 0), true: (complaints: 0, rides: 0)]
        for ride in rides where ride.record.direction == direction {
            if let side = sides(ride.record.date) { counts[side]?.rides += 1 }
        }
        for complaint in complaints where !complaint.isCompliment {
            guard complaint.complaint.direction == nil || complaint.complaint.direction == direction,
                let side = sides(complaint.complaint.date)
            else { continue }
            counts[side]?.complaints += 1
        }
        guard let before = counts[false], let after = counts[true], before.rides > 0, after.rides > 0 else {
            return nil
        }
        self.id = id
        self.version = version
        self.direction = direction
        self.storedOn = storedOn
        self.before = ComplaintRate(complaints: before.complaints, rides: before.rides)
        self.after = ComplaintRate(complaints: after.complaints, rides: after.rides)
        complaintsBefore = before.complaints
        complaintsAfter = after.complaints
    }
}
