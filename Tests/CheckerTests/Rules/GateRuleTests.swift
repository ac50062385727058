import Domain
import TestSupport
import Testing

struct GateRuleTests {
    static let broken = [
        RuleCase(
            "two at one bay", TinyWorld.sharedGate(.toSchool).with { stays(&$0, until: .clock(8, 31)) },
            """
            R-POORT dienst D2, halte 3, poort PX: te veel voertuigen tegelijk bij de poort om 08:30: 2, grens 1
              Misschien kan een van de voertuigen iets eerder of later komen.
            """)
    ]

    static let kept = [
        RuleCase(
            "one leaves as the other comes", TinyWorld.sharedGate(.toSchool).with { stays(&$0, until: .clock(8, 30)) }),
        RuleCase(
            "two bays",
            TinyWorld.sharedGate(.toSchool).with {
                stays(&$0, until: .clock(8, 31))
                $0.problem.gates[0].bays = 2
            }),
    ]

    private static func stays(_ world: inout TinyWorld, until departure: Seconds) {
        world.editDuty("D1") { duty in
            duty.stops[2].departure = departure
            duty.end = departure + .minutes(35)
        }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.gate) }
}
