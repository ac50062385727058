package import Domain

/// Named variants, each with a plan that keeps every rule.
extension TinyWorld {
    package struct Variant: Sendable, CustomStringConvertible {
        package let name: String
        package let world: TinyWorld
        package var description: String { "\(name), \(world.direction.rawValue)" }
    }

    /// All variants in both directions.
    package static let variants: [Variant] = Direction.allCases.flatMap { direction in
        [
            Variant(name: "basic", world: TinyWorld(direction)),
            Variant(name: "oneBus", world: oneBus(direction)),
            Variant(name: "sharedGate", world: sharedGate(direction)),
            Variant(name: "siblings", world: siblings(direction)),
            Variant(name: "attended", world: attended(direction)),
            Variant(name: "farAway", world: farAway(direction)),
            Variant(name: "walking", world: walking(direction)),
            Variant(name: "twoRuns", world: twoRuns(direction)),
        ]
    }

    /// Everyone in the wheelchair bus, schools mixed: 100 minutes and 80 km, € 175. The optimum of the basic world.
    package static func oneBus(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { $0.plan.duties = [direction == .toSchool ? oneBusToSchool : oneBusFromSchool] }
    }

    private static let oneBusToSchool = Duty(
        id: "D1", fleet: "F-rol", start: .clock(7, 39), end: .clock(9, 19),
        stops: [
            .board("A", .clock(7, 49), .clock(7, 51), [.init("L1")]),
            .board("B", .clock(7, 56), .clock(7, 58), [.init("L2")]),
            .board("C", .clock(8, 3), .clock(8, 8), [.init("L3", .wheelchairPlace)]),
            .board("D", .clock(8, 13), .clock(8, 15), [.init("L4")]),
            .alight("X", .clock(8, 25), .clock(8, 28), ["L1", "L2"]),
            .alight("Y", .clock(8, 33), .clock(8, 39), ["L3", "L4"]),
        ])

    private static let oneBusFromSchool = Duty(
        id: "D1", fleet: "F-rol", start: .clock(14, 2), end: .clock(15, 42),
        stops: [
            .board("X", .clock(14, 37), .clock(14, 40), [.init("L1"), .init("L2")]),
            .board("Y", .clock(14, 45), .clock(14, 51), [.init("L3", .wheelchairPlace), .init("L4")]),
            .alight("D", .clock(15, 6), .clock(15, 8), ["L4"]),
            .alight("C", .clock(15, 13), .clock(15, 18), ["L3"]),
            .alight("B", .clock(15, 23), .clock(15, 25), ["L2"]),
            .alight("A", .clock(15, 30), .clock(15, 32), ["L1"]),
        ])

    /// Both schools at place X with one gate of one bay; the buses stand there one after the other.
    package static func sharedGate(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.problem.gates = [Gate(id: "PX", bays: 1)]
            world.problem.sites[1].place = "X"
            world.problem.sites[1].gate = "PX"
            if direction == .toSchool {
                world.editStop("D2", 2) { $0 = .alight("X", .clock(8, 30), .clock(8, 36), ["L3", "L4"]) }
                world.editDuty("D2") { $0.end = .clock(9, 11) }
            } else {
                world.editDuty("D2") { duty in
                    duty.start = .clock(14, 10)
                    duty.stops[0].place = "X"
                    duty.stops[1] = duty.stops[1].moved(by: .minutes(-5))
                    duty.stops[2] = duty.stops[2].moved(by: .minutes(-5))
                    duty.end = .clock(15, 33)
                }
            }
        }
    }

    /// L1 and L2 live at A and must ride together.
    package static func siblings(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.problem.together = [.init("L1", "L2")]
            world.editRequest("L2") { $0.place = "A" }
            world.editDuty("D1") { duty in
                if direction == .toSchool {
                    duty.start = .clock(7, 42)
                    duty.stops.remove(at: 1)
                    duty.stops[0] = .board("A", .clock(7, 52), .clock(7, 55), [.init("L1"), .init("L2")])
                } else {
                    duty.stops.remove(at: 1)
                    duty.stops[1] = .alight("A", .clock(14, 58), .clock(15, 1), ["L1", "L2"])
                    duty.end = .clock(15, 11)
                }
            }
        }
    }

    /// L1 needs an attendant whom the municipality pays, L4 a parent; both take a seat.
    package static func attended(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.editRequest("L1") { $0.needs.attendant = .municipality }
            world.editRequest("L4") { $0.needs.attendant = .parent }
            world.editDuty("D1") { $0.hasAttendant = true }
        }
    }

    /// A contract of at most 20 minutes: L1's direct ride of 25 minutes is longer, so 25 + 15 holds for L1; L3 has a
    /// personal cap of 25 minutes.
    package static func farAway(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.setNorm(.maximumRide, 20 * 60)
            world.setNorm(.maximumRide, 25 * 60, scope: .pupil("L3"), reason: "afspraak met de ouders")
        }
    }

    /// L2 walks 10 minutes (800 m) to a pick-up point at B.
    package static func walking(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.editRequest("L2") { $0.walk = Walk(duration: .minutes(10), distance: 800, permitted: 1000) }
        }
    }

    /// The minibus brings L2 and then L4 to their schools, one run after the other; L1 and L3 ride in the other bus.
    package static func twoRuns(_ direction: Direction) -> TinyWorld {
        TinyWorld(direction).with { world in
            world.editRequest("L4") { $0.bell = direction == .toSchool ? .clock(9, 30) : .clock(13, 30) }
            world.editFleet("F-mini") { $0.shift = TimeWindow(.clock(6, 0), .clock(17, 0)) }
            world.plan.duties = direction == .toSchool ? twoRunsToSchool : twoRunsFromSchool
        }
    }

    private static let twoRunsToSchool = [
        Duty(
            id: "D1", fleet: "F-mini", start: .clock(7, 43), end: .clock(10, 2),
            stops: [
                .board("B", .clock(7, 58), .clock(8, 0), [.init("L2")]),
                .alight("X", .clock(8, 20), .clock(8, 22), ["L2"]),
                Stop(
                    place: "D", arrival: .clock(8, 32), begin: .clock(9, 3), departure: .clock(9, 5),
                    boarding: [.init("L4")]),
                .alight("Y", .clock(9, 20), .clock(9, 22), ["L4"]),
            ]),
        Duty(
            id: "D2", fleet: "F-rol", start: .clock(7, 43), end: .clock(9, 17),
            stops: [
                .board("A", .clock(7, 53), .clock(7, 55), [.init("L1")]),
                .board("C", .clock(8, 5), .clock(8, 10), [.init("L3", .wheelchairPlace)]),
                .alight("X", .clock(8, 25), .clock(8, 27), ["L1"]),
                .alight("Y", .clock(8, 32), .clock(8, 37), ["L3"]),
            ]),
    ]

    private static let twoRunsFromSchool = [
        Duty(
            id: "D1", fleet: "F-mini", start: .clock(12, 50), end: .clock(15, 11),
            stops: [
                .board("Y", .clock(13, 30), .clock(13, 32), [.init("L4")]),
                .alight("D", .clock(13, 47), .clock(13, 49), ["L4"]),
                Stop(
                    place: "X", arrival: .clock(13, 59), begin: .clock(14, 32), departure: .clock(14, 34),
                    boarding: [.init("L2")]),
                .alight("B", .clock(14, 54), .clock(14, 56), ["L2"]),
            ]),
        Duty(
            id: "D2", fleet: "F-rol", start: .clock(14, 3), end: .clock(15, 37),
            stops: [
                .board("X", .clock(14, 38), .clock(14, 40), [.init("L1")]),
                .board("Y", .clock(14, 45), .clock(14, 50), [.init("L3", .wheelchairPlace)]),
                .alight("C", .clock(15, 10), .clock(15, 15), ["L3"]),
                .alight("A", .clock(15, 25), .clock(15, 27), ["L1"]),
            ]),
    ]
}
