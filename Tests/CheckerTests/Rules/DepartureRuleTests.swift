import Domain
import TestSupport
import Testing

struct DepartureRuleTests {
    private static let source = "(standaard: Overbetuwe en leerlingenvervoer.info: binnen 15 minuten)"

    static let broken = [
        RuleCase(
            "before the bell", .fromSchool,
            """
            R-VERTREK leerling L1, dienst D1, halte 1: instappen begint voor de bel: 14:29, grens 14:30–14:45 \
            (schooltijd van de leerling)
            """,
            """
            R-VERTREK leerling L2, dienst D1, halte 1: instappen begint voor de bel: 14:29, grens 14:30–14:45 \
            (schooltijd van de leerling)
            """
        ) { $0.delay("D1", by: .minutes(-1)) },
        RuleCase(
            "late", .fromSchool,
            "R-VERTREK leerling L1, dienst D1, halte 1: te laat weg van school: 14:46, grens 14:30–14:45 \(source)",
            "R-VERTREK leerling L2, dienst D1, halte 1: te laat weg van school: 14:46, grens 14:30–14:45 \(source)"
        ) { $0.delay("D1", by: .minutes(13)) },
    ]

    static let kept = [RuleCase("at the last moment", .fromSchool) { $0.delay("D1", by: .minutes(12)) }]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.departure) }
}
