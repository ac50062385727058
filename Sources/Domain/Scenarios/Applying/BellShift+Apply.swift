extension BellShift {
    /// Moves the bells of every day. Pupils with times of their own (weekrooster) move along with their school.
    func apply(to scenario: inout ScenarioRegion) throws(Fault) {
        for destination in destinations {
            let index = try scenario.region.index(of: destination)
            let name = scenario.region.destinations[index].name
            for (day, times) in scenario.region.destinations[index].bellTimes.sorted(by: { $0.key < $1.key }) {
                let moved = BellTimes(start: times.start + start, end: times.end + end)
                guard moved.start >= .zero, moved.start < moved.end, moved.end <= .clock(24, 0) else {
                    throw .contradiction(
                        "\(name) zou op \(day.rawValue) van \(moved.start.clockText) tot \(moved.end.clockText) duren",
                        advice: "Misschien is de verschuiving te groot, of moet ze minuten zijn en geen uren.")
                }
                scenario.region.destinations[index].bellTimes[day] = moved
            }
            let before = scenario.movedBells[destination] ?? .init(start: .zero, end: .zero)
            let after = ScenarioRegion.BellTimesShift(start: before.start + start, end: before.end + end)
            scenario.movedBells[destination] = after.start == .zero && after.end == .zero ? nil : after
        }
        for index in scenario.region.pupils.indices
        where destinations.contains(scenario.region.pupils[index].destination) {
            scenario.region.pupils[index].attendance.personalStart? += start
            scenario.region.pupils[index].attendance.personalEnd? += end
        }
    }
}
