import Domain
import TestSupport
import Testing

struct AttendantRuleTests {
    static let broken = [
        RuleCase(
            "nobody attends", TinyWorld.attended(.toSchool).with { $0.editDuty("D1") { $0.hasAttendant = false } },
            """
            R-BEGELEIDER leerling L1, dienst D1, halte 1: heeft een begeleider nodig, maar er rijdt geen begeleider mee
              Misschien kan een begeleider meerijden in deze dienst.
            """)
    ]

    static let kept = [
        RuleCase("an attendant nobody needs", .toSchool) { $0.editDuty("D1") { $0.hasAttendant = true } },
        RuleCase("a parent attends", .fromSchool) { $0.editRequest("L2") { $0.needs.attendant = .parent } },
    ]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.attendant) }
}
