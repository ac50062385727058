import Domain
import TestSupport
import Testing

/// On the straight road of the tiny world, where every kilometre takes a minute.
@Suite struct RouteCompleterTests {
    private typealias Visit = CarrierRoute.Visit

    private func complete(_ direction: Direction, _ routes: CarrierRoute...) -> RouteCompleter.Result {
        let world = TinyWorld(direction)
        return RouteCompleter(world.problem, world.matrix, pupils: []).complete(routes)
    }

    private func route(
        _ id: CarrierRoute.ID = "1", _ direction: Direction = .toSchool, vehicle: String? = "F-mini", visits: [Visit]
    ) throws -> CarrierRoute {
        CarrierRoute(
            id: id, carrier: "DUIN", date: try #require(PlanDate("2026-11-23")), direction: direction, vehicle: vehicle,
            visits: visits)
    }

    @Test("all times given: the tiny world's own duty comes out", arguments: Direction.allCases)
    func timesGiven(_ direction: Direction) throws {
        let plan = TinyWorld(direction).plan
        let routes = try plan.duties.map { duty in
            let visits = duty.stops.enumerated().flatMap { index, stop in
                stop.alighting.map { Visit(pupil: $0, kind: .alights, order: index, time: stop.begin) }
                    + stop.boarding.map { Visit(pupil: $0.pupil, kind: .boards, order: index, time: stop.begin) }
            }
            return try route(.init(duty.id.text), direction, vehicle: duty.fleet.text, visits: visits)
        }
        let world = TinyWorld(direction)
        let result = RouteCompleter(world.problem, world.matrix, pupils: []).complete(routes)
        #expect(result.plan == plan)
        #expect(result.gaps.isEmpty)
        #expect(Set(result.completions.map(\.kind)) == [.ends], "nothing else was filled in")
    }

    @Test("only an order: as late as the bell allows, with a stop at school")
    func orderAlone() throws {
        let result = complete(
            .toSchool,
            try route(visits: [
                .init(pupil: "L1", kind: .boards, order: 1), .init(pupil: "L2", kind: .boards, order: 2),
            ]))
        let duty = try #require(result.plan.duties.first)
        #expect(duty.stops.map(\.place) == ["A", "B", "X"])
        // The standard norm: at the latest five minutes before 08:30.
        #expect(duty.stops.map(\.begin) == [.clock(7, 56), .clock(8, 3), .clock(8, 25)])
        #expect(duty.start == .clock(7, 46) && duty.end == .clock(9, 3))
        #expect(Set(result.completions.map(\.kind)) == [.alighting, .times, .ends])
        #expect(result.completions.filter { $0.kind == .alighting }.map(\.pupil) == ["L1", "L2"])
        #expect(result.completions.map(\.text).contains("Route 1: L1 stapt uit bij de eigen bestemming."))
    }

    @Test func orderAloneGoingHome() throws {
        let result = complete(
            .fromSchool,
            try route(
                "1", .fromSchool,
                visits: [.init(pupil: "L2", kind: .alights, order: 1), .init(pupil: "L1", kind: .alights, order: 2)]))
        let duty = try #require(result.plan.duties.first)
        #expect(duty.stops.map(\.place) == ["X", "B", "A"])
        #expect(duty.stops.map(\.begin) == [.clock(14, 30), .clock(14, 53), .clock(15, 0)])
    }

    @Test func orderFromTimesAndTimesAroundTheOneGiven() throws {
        let byTime = complete(
            .toSchool,
            try route(visits: [
                .init(pupil: "L2", kind: .boards, time: .clock(8, 0)),
                .init(pupil: "L1", kind: .boards, time: .clock(7, 51)),
            ]))
        #expect(byTime.plan.duties.first?.pupils == ["L1", "L2"])
        #expect(byTime.completions.contains { $0.kind == .order })
        let around = complete(
            .toSchool,
            try route(visits: [
                .init(pupil: "L1", kind: .boards, order: 1),
                .init(pupil: "L2", kind: .boards, order: 2, time: .clock(8, 0)),
            ]))
        #expect(around.plan.duties.first?.stops.map(\.begin) == [.clock(7, 53), .clock(8, 0), .clock(8, 22)])
    }

    @Test("impossible times stay as they are, for the checker to tell")
    func impossibleTimes() throws {
        let result = complete(
            .toSchool,
            try route(visits: [
                .init(pupil: "L1", kind: .boards, order: 1, time: .clock(7, 51)),
                .init(pupil: "L2", kind: .boards, order: 2, time: .clock(7, 54)),
            ]))
        #expect(result.gaps.isEmpty)
        #expect(result.plan.duties.first?.stops[1].begin == .clock(7, 54))
    }

    @Test("a time to the minute may be any moment of it")
    func withinTheMinute() throws {
        let result = complete(
            .toSchool,
            try route(visits: [
                .init(pupil: "L1", kind: .boards, order: 1, time: .clock(7, 51) + 30),
                .init(pupil: "L2", kind: .boards, order: 2, time: .clock(7, 58)),
            ]))
        #expect(result.plan.duties.first?.stops[1].begin == .clock(7, 58) + 30)
    }

    @Test func vehicles() throws {
        func fleet(_ vehicle: String?, _ pupils: Pupil.ID...) throws -> (FleetEntry.ID?, RouteCompleter.Result) {
            let result = complete(
                .toSchool,
                try route(
                    vehicle: vehicle, visits: pupils.enumerated().map { .init(pupil: $1, kind: .boards, order: $0) }))
            return (result.plan.duties.first?.fleet, result)
        }
        #expect(try fleet("F-rol", "L1").0 == "F-rol")
        #expect(try fleet("minibus", "L1").0 == "F-mini", "a type stands for an entry of it")
        #expect(try fleet(nil, "L1").0 == "F-mini", "the smallest that fits")
        let chair = try fleet(nil, "L3", "L4")
        #expect(chair.0 == "F-rol")
        #expect(chair.1.plan.duties.first?.stops.first?.boarding == [.init("L3", .wheelchairPlace)])
        #expect(chair.1.completions.contains { $0.kind == .vehicle && $0.text.contains("F-rol") })
        let unknown = try fleet("zeppelin", "L1")
        #expect(unknown.0 == nil && unknown.1.gaps.first?.text.contains("zeppelin") == true)
    }

    @Test func attendantFollowsFromTheNeed() throws {
        var world = TinyWorld(.toSchool)
        world.problem.requests[0].needs.attendant = .municipality
        let completer = RouteCompleter(world.problem, world.matrix, pupils: [])
        let visits = [Visit(pupil: "L1", kind: .boards, order: 1)]
        #expect(completer.complete([try route(visits: visits)]).plan.duties.first?.hasAttendant == true)
        #expect(completer.complete([try route(visits: visits)]).completions.contains { $0.kind == .attendant })
        var without = try route(visits: visits)
        without.hasAttendant = false
        #expect(completer.complete([without]).plan.duties.first?.hasAttendant == false, "what the file says stays")
    }

    static let gaps: [(Direction, [CarrierRoute.Visit], String)] = [
        (.toSchool, [.init(pupil: "L9", kind: .boards, order: 1)], "niet bekend waar die woont"),
        (
            .toSchool,
            [
                .init(pupil: "L1", kind: .boards, order: 1, time: .clock(8, 0)),
                .init(pupil: "L2", kind: .boards, order: 2, time: .clock(7, 50)),
            ], "staat in de volgorde na L1 (08:00), maar de tijd is eerder: 07:50"
        ),
        (
            .toSchool,
            [.init(pupil: "L1", kind: .alights, order: 1), .init(pupil: "L1", kind: .boards, order: 2)],
            "stapt uit voordat deze leerling is ingestapt"
        ),
        (.toSchool, [.init(pupil: "L1", kind: .alights, order: 1)], "stapt uit, maar stapt nergens in"),
        (.fromSchool, [.init(pupil: "L1", kind: .boards, order: 1)], "stapt in, maar stapt nergens uit"),
        (
            .toSchool, [.init(pupil: "L1", kind: .boards, order: 1), .init(pupil: "L2", kind: .boards)],
            "heeft geen volgorde"
        ),
        (.toSchool, [.init(pupil: "L1", kind: .boards, time: .clock(0, 1))], "past niet in een dag"),
    ]

    @Test(arguments: gaps.indices)
    func whatCannotBeFilledIn(_ index: Int) throws {
        let (direction, visits, text) = Self.gaps[index]
        let result = complete(direction, try route("7", direction, visits: visits))
        #expect(result.plan.duties.isEmpty)
        #expect(result.gaps.first?.route == "7")
        #expect(result.gaps.first?.text.contains(text) == true, "\(result.gaps)")
    }

    @Test func namesOfADay() {
        #expect(CarrierDayName("DUIN@2026-11-23")?.directions == [.toSchool, .fromSchool])
        #expect(CarrierDayName("DUIN@2026-11-23-terug")?.direction == .fromSchool)
        #expect(CarrierDayName("DUIN@23-11-2026")?.date == PlanDate("2026-11-23"))
        for wrong in ["DUIN", "@2026-11-23", "DUIN@morgen", "2026-11-23-heen"] { #expect(CarrierDayName(wrong) == nil) }
    }
}
