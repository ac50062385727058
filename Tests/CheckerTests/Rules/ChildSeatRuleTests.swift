import Domain
import TestSupport
import Testing

struct ChildSeatRuleTests {
    static let broken = [
        RuleCase(
            "boosters", .toSchool, "R-ZITJE leerling L2, dienst D1, halte 2: te weinig zitverhogers: 2, grens 1"
        ) { both(&$0) { $0.childSeat = .booster } },
        RuleCase(
            "child seats", .fromSchool, "R-ZITJE leerling L2, dienst D1, halte 1: te weinig kinderzitjes: 2, grens 1"
        ) { both(&$0) { $0.childSeat = .childSeat } },
        RuleCase(
            "two in front", .toSchool, "R-ZITJE leerling L2, dienst D1, halte 2: te weinig plaatsen voorin: 2, grens 1"
        ) { both(&$0) { $0.frontSeat = .required } },
        RuleCase(
            "no seat in front", .toSchool,
            "R-ZITJE leerling L4, dienst D2, halte 2: te weinig plaatsen voorin: 1, grens 0"
        ) { $0.editRequest("L4") { $0.needs.frontSeat = .required } },
        RuleCase(
            "nobody may sit in front", .toSchool,
            """
            R-ZITJE dienst D1, halte 2: te weinig stoelen achterin voor leerlingen die niet voorin mogen: 4, grens 3
              Misschien mag een van deze leerlingen voorin zitten.
            """
        ) { $0.editRequest("L1") { $0.needs.places = 3 } },
    ]

    static let kept = [
        RuleCase("one booster and one child seat", .toSchool) { world in
            world.editRequest("L1") { $0.needs.childSeat = .booster }
            world.editRequest("L2") { $0.needs.childSeat = .childSeat }
        },
        RuleCase("one may sit in front", .toSchool) { world in
            world.editRequest("L1") { $0.needs.places = 3 }
            world.editRequest("L2") { $0.needs.frontSeat = .allowed }
        },
    ]

    private static func both(_ world: inout TinyWorld, _ change: (inout Needs) -> Void) {
        for pupil: Pupil.ID in ["L1", "L2"] { world.editRequest(pupil) { change(&$0.needs) } }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.childSeat) }
}
