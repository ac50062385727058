import Domain
import TestSupport
import Testing

struct ArrivalRuleTests {
    private static let source = "(standaard: vervoer West-Friesland en Overbetuwe: 5 tot 15 minuten)"

    static let broken = [
        RuleCase(
            "late", .toSchool,
            "R-AANKOMST leerling L1, dienst D1, halte 3: te laat op school: 08:26, grens 08:15–08:25 \(source)",
            "R-AANKOMST leerling L2, dienst D1, halte 3: te laat op school: 08:26, grens 08:15–08:25 \(source)"
        ) { $0.delay("D1", by: .minutes(6)) },
        RuleCase(
            "early, by a destination's own norm", .toSchool,
            """
            R-AANKOMST leerling L3, dienst D2, halte 3: te vroeg op school: 08:35, grens 08:36–08:40 \
            (bestemming Zuid: plein gaat later open)
            """,
            """
            R-AANKOMST leerling L4, dienst D2, halte 3: te vroeg op school: 08:35, grens 08:36–08:40 \
            (bestemming Zuid: plein gaat later open)
            """
        ) { $0.setNorm(.arrivalEarliest, 540, scope: .destination("Zuid"), reason: "plein gaat later open") },
    ]

    static let kept = [
        RuleCase("at the last moment", .toSchool) { $0.delay("D1", by: .minutes(5)) },
        RuleCase("at the first moment", .toSchool) { $0.delay("D1", by: .minutes(-5)) },
    ]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.arrival) }
}
