/// What a scenario changes for pupils who are in it and in the base.
struct PupilChanges {
    /// A change of travel time that families notice: more than this.
    static let noticed = Seconds.minutes(10)

    /// Another bell time on that day, pick-up place, destination or way of travelling.
    let families: Set<Pupil.ID>
    /// Travel time in at least one direction changed by more than `noticed`; a pupil may be in both.
    let longer: Set<Pupil.ID>
    let shorter: Set<Pupil.ID>
    /// Travel time minus that in the base, where there is a ride in both.
    let change: [ScenarioDay.Key: Seconds]

    init(_ day: ScenarioDay, against base: ScenarioDay) {
        var change: [ScenarioDay.Key: Seconds] = [:]
        for (key, ride) in day.rideOf {
            if let before = base.rideOf[key] { change[key] = ride.ride.travelTime - before.ride.travelTime }
        }
        self.change = change
        longer = Set(change.filter { $0.value > PupilChanges.noticed }.map(\.key.pupil))
        shorter = Set(change.filter { -$0.value > PupilChanges.noticed }.map(\.key.pupil))
        let both = Set(day.pupils).union(day.otherModes.keys)
            .intersection(Set(base.pupils).union(base.otherModes.keys))
        families = both.filter { PupilChanges.differs($0, day, base) }
    }

    private static func differs(_ pupil: Pupil.ID, _ day: ScenarioDay, _ base: ScenarioDay) -> Bool {
        if day.otherModes[pupil]?.mode != base.otherModes[pupil]?.mode { return true }
        if day.people[pupil]?.destination != base.people[pupil]?.destination { return true }
        if day.result.input.pickups[pupil]?.point != base.result.input.pickups[pupil]?.point { return true }
        return Direction.allCases.contains { direction in
            let key = ScenarioDay.Key(pupil: pupil, direction: direction)
            guard let now = day.requests[key], let before = base.requests[key] else { return false }
            return now.bell != before.bell
        }
    }
}
