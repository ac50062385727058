import Domain
import TestSupport
import Testing

struct HandoverRuleTests {
    static let broken = [
        RuleCase(
            "nobody home yet", .fromSchool,
            """
            R-OVERDRACHT leerling L1, dienst D1, halte 3: thuis voordat er iemand is: 15:00–15:02, \
            grens 15:01–15:10 (persoonlijke afspraak)
            """
        ) { handover(&$0, .clock(15, 1), .clock(15, 10)) },
        RuleCase(
            "nobody home any more", .fromSchool,
            """
            R-OVERDRACHT leerling L1, dienst D1, halte 3: thuis nadat er nog iemand is: 15:00–15:02, \
            grens 14:30–15:01 (persoonlijke afspraak)
            """
        ) { handover(&$0, .clock(14, 30), .clock(15, 1)) },
    ]

    static let kept = [RuleCase("to the minute", .fromSchool) { handover(&$0, .clock(15, 0), .clock(15, 2)) }]

    private static func handover(_ world: inout TinyWorld, _ from: Seconds, _ until: Seconds) {
        world.editRequest("L1") { $0.handover = TimeWindow(from, until) }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.handover) }
}
