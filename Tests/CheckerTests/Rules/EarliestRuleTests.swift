import Domain
import TestSupport
import Testing

struct EarliestRuleTests {
    static let broken = [
        RuleCase(
            "collected too early", .toSchool,
            "R-VROEGST leerling L1, dienst D1, halte 1: te vroeg opgehaald: 07:51, grens 07:52 (persoonlijke afspraak)"
        ) { $0.editRequest("L1") { $0.earliestPickup = .clock(7, 52) } },
        RuleCase(
            "home too late", .fromSchool,
            "R-VROEGST leerling L1, dienst D1, halte 3: te laat thuisgebracht: 15:00, grens 14:59 (persoonlijke afspraak)"
        ) { $0.editRequest("L1") { $0.latestDropOff = .clock(14, 59) } },
    ]

    static let kept = [
        RuleCase("to the minute", .toSchool) { $0.editRequest("L1") { $0.earliestPickup = .clock(7, 51) } },
        RuleCase("to the minute, home", .fromSchool) { $0.editRequest("L1") { $0.latestDropOff = .clock(15, 0) } },
    ]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.earliest) }
}
