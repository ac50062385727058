import Domain
import TestSupport
import Testing

struct RideTimeRuleTests {
    static let broken = [
        RuleCase(
            "contract", .toSchool,
            """
            R-REISTIJD leerling L1, dienst D1, halte 3: te lang onderweg: 27 min, grens 26 min \
            (contract: contract kleine wereld)
              Misschien kan de leerling later instappen.
            """
        ) { $0.setNorm(.maximumRide, 26 * 60) },
        RuleCase(
            "personal cap", .fromSchool,
            """
            R-REISTIJD leerling L3, dienst D2, halte 3: te lang onderweg: 22 min, grens 11 min \
            (leerling L3: afspraak met de ouders)
              Misschien kan de leerling met een ander voertuig mee.
            """
        ) { $0.setNorm(.maximumRide, 11 * 60, scope: .pupil("L3"), reason: "afspraak met de ouders") },
        RuleCase(
            "walking counts", .toSchool,
            """
            R-REISTIJD leerling L1, dienst D1, halte 3: te lang onderweg: 27 min, grens 26 min \
            (contract: contract kleine wereld; 2 min lopen is eraf)
              Misschien kan de leerling later instappen.
            """
        ) {
            $0.setNorm(.maximumRide, 28 * 60)
            $0.editRequest("L1") { $0.walk = Walk(duration: .minutes(2), distance: 150, permitted: 500) }
        },
        RuleCase(
            "direct ride above the cap", TinyWorld.farAway(.toSchool).with { $0.setNorm(.directExcess, 60) },
            """
            R-REISTIJD leerling L1, dienst D1, halte 3: te lang onderweg: 27 min, grens 26 min \
            (contract: contract kleine wereld; rechtstreeks al 25 min)
              Misschien kan de leerling later instappen.
            """),
    ]

    static let kept = [
        RuleCase("exactly the contract's limit", .toSchool) { $0.setNorm(.maximumRide, 27 * 60) },
        RuleCase(
            "exactly the direct ride and its excess",
            TinyWorld.farAway(.toSchool).with { $0.setNorm(.directExcess, 120) }),
        RuleCase("no limit", .fromSchool) { $0.setNorm(.maximumRide, nil) },
    ]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.rideTime) }
}
