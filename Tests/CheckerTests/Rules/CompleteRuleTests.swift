import Domain
import TestSupport
import Testing

struct CompleteRuleTests {
    static let broken = [
        RuleCase(
            "forgotten", .toSchool, "R-VOLLEDIG leerling L2: heeft geen rit en staat niet bij de leerlingen zonder rit"
        ) { withoutL2(&$0) },
        RuleCase(
            "left behind without a reason", .toSchool,
            "R-VOLLEDIG leerling L2: heeft geen rit en er staat geen reden bij"
        ) {
            withoutL2(&$0)
            $0.plan.unplanned = [Unplanned(pupil: "L2", reasons: [])]
        },
        RuleCase(
            "planned and left behind", .toSchool,
            "R-VOLLEDIG leerling L2: heeft een rit en staat ook bij de leerlingen zonder rit"
        ) { $0.plan.unplanned = [Unplanned(pupil: "L2", reasons: [reason])] },
        RuleCase(
            "listed twice", .toSchool, "R-VOLLEDIG leerling L2: staat vaker bij de leerlingen zonder rit: 2, grens 1"
        ) {
            withoutL2(&$0)
            $0.plan.unplanned = Array(repeating: Unplanned(pupil: "L2", reasons: [reason]), count: 2)
        },
        RuleCase(
            "stranger left behind", .toSchool,
            "R-VOLLEDIG leerling L9: staat bij de leerlingen zonder rit, maar heeft geen vervoersvraag"
        ) { $0.plan.unplanned = [Unplanned(pupil: "L9", reasons: [reason])] },
        RuleCase(
            "stranger aboard", .toSchool,
            "R-VOLLEDIG leerling L9, dienst D1, halte 1: deze leerling heeft geen vervoersvraag",
            "R-VOLLEDIG leerling L9, dienst D1, halte 3: deze leerling heeft geen vervoersvraag"
        ) {
            $0.editStop("D1", 0) { $0.boarding.append(.init("L9")) }
            $0.editStop("D1", 2) { $0.alighting.append("L9") }
        },
        RuleCase(
            "boards while aboard", .toSchool,
            "R-VOLLEDIG leerling L1, dienst D1, halte 2: stapt in maar is al aan boord"
        ) {
            $0.editDuty("D1") { duty in
                duty.start = .clock(7, 40)
                duty.stops[0] = duty.stops[0].moved(by: .minutes(-1))
                duty.stops[1] = .board("B", .clock(7, 57), .clock(8, 0), [.init("L1"), .init("L2")])
            }
        },
        RuleCase(
            "never alights", .toSchool, "R-VOLLEDIG leerling L1, dienst D1, halte 1: stapt hier in en stapt nergens uit"
        ) { $0.editStop("D1", 2) { $0.alighting = ["L2"] } },
        RuleCase(
            "alights without boarding", .fromSchool,
            "R-VOLLEDIG leerling L3, dienst D1, halte 3: stapt uit zonder te zijn ingestapt"
        ) {
            $0.editRequest("L3") { $0.needs.alightingTime = .zero }
            $0.editStop("D1", 2) { $0.alighting.append("L3") }
        },
        RuleCase("two rides", .toSchool, "R-VOLLEDIG leerling L2: heeft meer dan één rit: 2, grens 1") {
            $0.plan.duties.append(
                Duty(
                    id: "D3", fleet: "F-mini", start: .clock(7, 43), end: .clock(8, 57),
                    stops: [
                        .board("B", .clock(7, 58), .clock(8, 0), [.init("L2")]),
                        .alight("X", .clock(8, 20), .clock(8, 22), ["L2"]),
                    ]))
        },
        RuleCase(
            "wrong place to board", .toSchool,
            "R-VOLLEDIG leerling L2, dienst D1, halte 2: stapt in op de verkeerde plaats: B, grens C"
        ) { $0.editRequest("L2") { $0.place = "C" } },
        RuleCase(
            "wrong place to alight", .fromSchool,
            "R-VOLLEDIG leerling L2, dienst D1, halte 2: stapt uit op de verkeerde plaats: B, grens C"
        ) { $0.editRequest("L2") { $0.place = "C" } },
        RuleCase(
            "other direction", .toSchool, "R-VOLLEDIG plan: het plan is voor de andere richting: terug, grens heen"
        ) {
            $0.plan.direction = .fromSchool
        },
    ]

    static let kept = [
        RuleCase("left behind with a reason", .toSchool) {
            withoutL2(&$0)
            $0.plan.unplanned = [Unplanned(pupil: "L2", reasons: [reason])]
        }
    ]

    private static let reason = Unplanned.Reason(vehicleType: "minibus", rule: .seats, text: "geen plaats vrij")

    private static func withoutL2(_ world: inout TinyWorld) {
        world.editStop("D1", 1) { $0.boarding = [] }
        world.editStop("D1", 2) { $0.alighting = ["L1"] }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.complete) }
}
