import Domain

/// The routes of one carrier in the week of the demo, as it would send them from its own program: not everything is
/// filled in everywhere.
extension GeneratedRegion {
    struct RouteLine {
        var route: HandMadeRoute
        var direction: Direction
        var date: PlanDate
        var order: Int
        var pupil: Pupil.ID?
        var time: Seconds?
        var atSchool = false
    }

    var routeTable: DelimitedTable? {
        guard let date = RegionGenerator.demoDate, region.pupils.count <= HandMadePlan.mostPupils else { return nil }
        let routes = HandMadePlan(region).routes
        var lines: [RouteLine] = []
        for weekday in Weekday.schoolDays {
            for direction in Direction.allCases {
                for route in routes { lines += self.lines(of: route, on: date.sameWeek(weekday), direction) }
            }
        }
        return lines.isEmpty ? nil : table(lines)
    }

    private func lines(of route: HandMadeRoute, on date: PlanDate, _ direction: Direction) -> [RouteLine] {
        let riding = route.pupils.filter { $0.attendance.rides(on: date, direction) }
        guard let bells = route.destination.bellTimes[date.weekday], !riding.isEmpty else { return [] }
        let times = route.times(of: riding, direction, bell: direction == .toSchool ? bells.start : bells.end)
        let inOrder = direction == .toSchool ? riding : riding.reversed()
        // Some planners only write down the order.
        let hasTimes = route.number % 11 != 4
        var homes = zip(inOrder, times.homes).map { pupil, time in
            RouteLine(
                route: route, direction: direction, date: date, order: 0, pupil: pupil.id, time: hasTimes ? time : nil)
        }
        // And some find the school too obvious to mention.
        if route.number % 5 != 2 {
            let school = RouteLine(
                route: route, direction: direction, date: date, order: 0, time: hasTimes ? times.school : nil,
                atSchool: true)
            homes.insert(school, at: direction == .toSchool ? homes.count : 0)
        }
        return homes.enumerated().map { index, line in
            var line = line
            line.order = index + 1
            return line
        }
    }

    private func table(_ lines: [RouteLine]) -> DelimitedTable {
        let fields: [DelimitedTable.Field<RouteLine>] = [
            ("vervoerder", { _ in HandMadePlan.carrier.text }), ("route", { String($0.route.number) }),
            ("richting", { $0.direction.rawValue }), ("datum", { $0.date.description }),
            ("voertuig", { $0.route.number % 13 == 6 ? "" : $0.route.vehicle.text }),
            ("chauffeur", { "C\($0.route.number)" }), ("volgorde", { String($0.order) }),
            ("leerling", { $0.pupil?.text ?? "" }), ("bestemming", { $0.atSchool ? $0.route.destination.id.text : "" }),
            ("tijd", { $0.time?.clockText ?? "" }),
        ]
        return DelimitedTable(lines, fields)
    }
}
