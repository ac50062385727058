import Domain
import TestSupport
import Testing

struct TogetherRuleTests {
    static let broken = [
        RuleCase(
            "may not share", .toSchool,
            """
            R-SAMEN leerling L1, dienst D1, halte 2: rijdt samen met leerling L2, maar zij mogen niet samen: \
            samen aan boord, grens niet samen
            """
        ) { $0.problem.apart = [.init("L2", "L1")] },
        RuleCase(
            "individual", .fromSchool,
            "R-SAMEN leerling L1, dienst D1, halte 1: heeft individueel vervoer, maar is niet alleen: 2, grens 1"
        ) { $0.editRequest("L1") { $0.needs.mostAboard = 1 } },
        RuleCase(
            "quiet bus", TinyWorld.oneBus(.toSchool).with { $0.editRequest("L1") { $0.needs.mostAboard = 3 } },
            "R-SAMEN leerling L1, dienst D1, halte 4: te veel leerlingen aan boord voor een rustige bus: 4, grens 3"),
        RuleCase(
            "too many by the norm",
            TinyWorld.oneBus(.toSchool).with { $0.setNorm(.pupilsAboard, 3, reason: "artikel 9") },
            "R-SAMEN leerling L1, dienst D1, halte 4: te veel leerlingen aan boord: 4, grens 3 (artikel 9)",
            "R-SAMEN leerling L2, dienst D1, halte 4: te veel leerlingen aan boord: 4, grens 3 (artikel 9)",
            "R-SAMEN leerling L3, dienst D1, halte 4: te veel leerlingen aan boord: 4, grens 3 (artikel 9)",
            "R-SAMEN leerling L4, dienst D1, halte 4: te veel leerlingen aan boord: 4, grens 3 (artikel 9)"),
        RuleCase(
            "other duty", .toSchool,
            """
            R-SAMEN leerling L1, dienst D1, halte 1: moet samen rijden met leerling L4, maar zit in een andere \
            dienst: grens samen
            """
        ) { $0.problem.together = [.init("L1", "L4")] },
        RuleCase(
            "one after the other", TinyWorld.twoRuns(.toSchool).with { $0.problem.together = [.init("L2", "L4")] },
            """
            R-SAMEN leerling L2, dienst D1, halte 1: moet samen rijden met leerling L4, maar zij zijn niet tegelijk \
            aan boord: grens samen
            """),
        RuleCase(
            "boarding one by one", TinyWorld.siblings(.toSchool).with(boardsOneByOne),
            "R-SAMEN leerling L1, dienst D1, halte 1: moet samen instappen met leerling L2: grens samen"),
        RuleCase(
            "alighting one by one", TinyWorld.siblings(.fromSchool).with(alightsOneByOne),
            "R-SAMEN leerling L1, dienst D1, halte 1: moet samen uitstappen met leerling L2: grens samen"),
        RuleCase(
            "one stays behind", TinyWorld.siblings(.toSchool).with(leavesL2),
            """
            R-SAMEN leerling L1, dienst D1, halte 1: moet samen rijden met leerling L2, maar die heeft geen rit: \
            grens samen
            """),
    ]

    static let kept = [
        RuleCase("as many as the norm", TinyWorld.oneBus(.toSchool).with { $0.setNorm(.pupilsAboard, 4) }),
        RuleCase("in two duties", .toSchool) { $0.problem.apart = [.init("L1", "L3")] },
        RuleCase("one after the other", TinyWorld.twoRuns(.toSchool).with { $0.problem.apart = [.init("L2", "L4")] }),
        RuleCase("quiet enough", TinyWorld.oneBus(.toSchool).with { $0.editRequest("L1") { $0.needs.mostAboard = 4 } }),
    ]

    private static func boardsOneByOne(_ world: inout TinyWorld) {
        world.editDuty("D1") { duty in
            duty.start = .clock(7, 41)
            duty.stops.replaceSubrange(
                0...0,
                with: [
                    .board("A", .clock(7, 51), .clock(7, 53), [.init("L1")]),
                    .board("A", .clock(7, 53), .clock(7, 55), [.init("L2")]),
                ])
        }
    }

    private static func alightsOneByOne(_ world: inout TinyWorld) {
        world.editDuty("D1") { duty in
            duty.stops.replaceSubrange(
                1...1,
                with: [
                    .alight("A", .clock(14, 58), .clock(15, 0), ["L1"]),
                    .alight("A", .clock(15, 0), .clock(15, 2), ["L2"]),
                ])
            duty.end = .clock(15, 12)
        }
    }

    private static func leavesL2(_ world: inout TinyWorld) {
        world.editStop("D1", 0) { $0.boarding = [.init("L1")] }
        world.editStop("D1", 1) { $0.alighting = ["L1"] }
        world.plan.unplanned = [
            Unplanned(pupil: "L2", reasons: [.init(vehicleType: "minibus", rule: .seats, text: "geen plaats vrij")])
        ]
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.together) }
}
