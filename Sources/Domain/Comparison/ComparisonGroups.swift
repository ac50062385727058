/// Who gains and who loses: pupils and groups of them under one scenario, against the base.
struct ComparisonGroups {
    let day: ScenarioDay
    let base: ScenarioDay
    let name: GroupName
    private let changes: PupilChanges

    init(_ day: ScenarioDay, against base: ScenarioDay, name: GroupName) {
        self.day = day
        self.base = base
        self.name = name
        changes = PupilChanges(day, against: base)
    }

    /// By pupil, heen before terug.
    var lines: [Comparison.PupilLine] {
        day.pupils.flatMap { pupil in
            Direction.allCases.compactMap { direction in
                let key = ScenarioDay.Key(pupil: pupil, direction: direction)
                return day.rideOf[key].map { line($0.ride, key) }
            }
        }
    }

    private func line(_ ride: PupilRide, _ key: ScenarioDay.Key) -> Comparison.PupilLine {
        Comparison.PupilLine(
            scenario: day.result.id, pupil: key.pupil, direction: key.direction, ride: ride.travelTime,
            direct: ride.direct ?? .zero, limit: ride.travelLimit, change: changes.change[key],
            homeMoment: ride.homeMoment(key.direction))
    }

    /// In the order of the groupings, then by name.
    var groups: [Comparison.Group] {
        Comparison.Grouping.allCases.flatMap { grouping in
            Dictionary(grouping: day.pupils) { pupil in
                person(pupil).map { name.text($0, grouping) } ?? "onbekend"
            }.sorted { $0.key < $1.key }.map { group(grouping, $0.key, Set($0.value)) }
        }
    }

    /// As the base knows the pupil, so that one group holds the same children under every scenario.
    private func person(_ pupil: Pupil.ID) -> Pupil? { base.people[pupil] ?? day.people[pupil] }

    private func group(
        _ grouping: Comparison.Grouping, _ name: String, _ members: Set<Pupil.ID>
    ) -> Comparison.Group {
        let rides = day.rides.filter { members.contains($0.ride.pupil) }.map(\.ride.travelTime)
        let changed = changes.change.filter { members.contains($0.key.pupil) }.values
        return Comparison.Group(
            grouping: grouping, name: name, scenario: day.result.id, pupils: members.count,
            longer: changes.longer.intersection(members).count, shorter: changes.shorter.intersection(members).count,
            meanRide: mean(rides), meanChange: mean(Array(changed)), worstRide: rides.max() ?? .zero)
    }

    private func mean(_ times: [Seconds]) -> Seconds { Seconds(ScenarioFigures.mean(times.map(\.rawValue))) }
}
