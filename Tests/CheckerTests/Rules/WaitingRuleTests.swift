import Domain
import TestSupport
import Testing

struct WaitingRuleTests {
    private static let atHome = """
        R-WACHTEN dienst D1, halte 2: te lang stilstaan met leerlingen aan boord: 6 min, grens 5 min \
        (standaard: aanname van dit project)
        """

    static let broken = [
        RuleCase("before the stop begins", .toSchool, atHome) {
            collectL1Earlier(&$0, by: 6)
            $0.editStop("D1", 1) { $0.arrival = .clock(7, 52) }
        },
        RuleCase("slow driving", .toSchool, atHome) { collectL1Earlier(&$0, by: 6) },
        RuleCase("after everyone has boarded", .toSchool, atHome) {
            collectL1Earlier(&$0, by: 6)
            $0.editStop("D1", 1) {
                $0.arrival = .clock(7, 52)
                $0.begin = .clock(7, 52)
            }
        },
        RuleCase(
            "at the gate", .toSchool,
            """
            R-WACHTEN dienst D1, halte 3: te lang stilstaan bij de school met leerlingen aan boord: 11 min, \
            grens 10 min (standaard: aanname van dit project)
            """
        ) { leaveHomesEarlier(&$0, by: 11) },
        RuleCase(
            "a pupil's own limit", .toSchool,
            """
            R-WACHTEN dienst D1, halte 2: te lang stilstaan met leerlingen aan boord: 4 min, grens 3 min \
            (leerling L1: onrust bij stilstaan)
            """
        ) {
            collectL1Earlier(&$0, by: 4)
            $0.setNorm(.waitingAboard, 180, scope: .pupil("L1"), reason: "onrust bij stilstaan")
        },
    ]

    static let kept = [
        RuleCase("five minutes", .toSchool) { collectL1Earlier(&$0, by: 5) },
        RuleCase("ten minutes at the gate", .toSchool) { leaveHomesEarlier(&$0, by: 10) },
        RuleCase("with nobody aboard", TinyWorld.twoRuns(.toSchool)),
    ]

    private static func collectL1Earlier(_ world: inout TinyWorld, by minutes: Int) {
        world.editDuty("D1") { duty in
            duty.start = duty.start - .minutes(minutes)
            duty.stops[0] = duty.stops[0].moved(by: .minutes(-minutes))
        }
    }

    private static func leaveHomesEarlier(_ world: inout TinyWorld, by minutes: Int) {
        collectL1Earlier(&world, by: minutes)
        world.editStop("D1", 1) { $0 = $0.moved(by: .minutes(-minutes)) }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.waiting) }
}
