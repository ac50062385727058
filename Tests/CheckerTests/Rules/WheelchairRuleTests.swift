import Domain
import TestSupport
import Testing

struct WheelchairRuleTests {
    static let broken = [
        RuleCase(
            "no lift", .toSchool,
            """
            R-ROLSTOEL leerling L3, dienst D2, halte 1: het voertuig heeft geen lift of oprijplaat: rolstoelplaats \
            (voertuigtype rolstoelbus)
              Misschien kan de leerling mee in een voertuig met lift.
            """
        ) { $0.editType("rolstoelbus") { $0.hasLift = false } },
        RuleCase(
            "wheelchair user on a seat", .fromSchool,
            """
            R-ROLSTOEL leerling L3, dienst D2, halte 1: reist in de rolstoel maar is op een stoel gezet: stoel \
            (voertuigtype rolstoelbus)
            """
        ) { $0.editStop("D2", 0) { $0.boarding[0].seating = .seat } },
        RuleCase(
            "wheelchair place without a chair", .toSchool,
            """
            R-ROLSTOEL leerling L4, dienst D2, halte 2: zonder rolstoel op een rolstoelplaats: rolstoelplaats \
            (voertuigtype rolstoelbus)
            """
        ) { $0.editStop("D2", 1) { $0.boarding[0].seating = .wheelchairPlace } },
        RuleCase(
            "no room for a second folded chair", .toSchool,
            """
            R-ROLSTOEL leerling L2, dienst D1, halte 2: te veel ingeklapte rolstoelen als bagage: 2, grens 1 \
            (voertuigtype minibus)
            """
        ) { for pupil: Pupil.ID in ["L1", "L2"] { transferring(pupil, &$0) } },
    ]

    static let kept = [RuleCase("one folded chair", .toSchool) { transferring("L2", &$0) }]

    private static func transferring(_ pupil: Pupil.ID, _ world: inout TinyWorld) {
        world.editRequest(pupil) {
            $0.needs = Needs(wheelchair: .canTransfer, boardingTime: .minutes(1), alightingTime: .minutes(1))
        }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.wheelchair) }
}
