import Domain
import TestSupport
import Testing

struct DestinationsRuleTests {
    private static let source = "(contract: contract kleine wereld)"

    static let broken = [
        RuleCase(
            "aboard", TinyWorld.oneBus(.toSchool).with { $0.setNorm(.destinationsAboard, 1) },
            "R-SCHOLEN dienst D1, halte 3: te veel verschillende bestemmingen tegelijk aan boord: 2, grens 1 \(source)",
            "R-SCHOLEN dienst D1, halte 4: te veel verschillende bestemmingen tegelijk aan boord: 2, grens 1 \(source)"),
        RuleCase(
            "in a run", TinyWorld.oneBus(.fromSchool).with { $0.setNorm(.destinationsPerRun, 1) },
            """
            R-SCHOLEN dienst D1, halte 1: te veel verschillende bestemmingen in de rit die hier begint: 2, \
            grens 1 \(source)
            """),
    ]

    static let kept = [
        RuleCase(
            "two are allowed",
            TinyWorld.oneBus(.toSchool).with {
                $0.setNorm(.destinationsAboard, 2)
                $0.setNorm(.destinationsPerRun, 2)
            }),
        RuleCase("two runs of one school each", oneSchoolPerRun),
    ]

    /// L1 has gone to Zuid too, so that only D1 visits two schools, in two runs.
    private static let oneSchoolPerRun = TinyWorld.twoRuns(.toSchool).with { world in
        world.setNorm(.destinationsPerRun, 1)
        world.setNorm(.destinationsAboard, 1)
        world.editRequest("L1") {
            $0.destination = "Zuid"
            $0.bell = .clock(8, 45)
        }
        world.editDuty("D2") { duty in
            duty.stops.remove(at: 2)
            duty.stops[2] = .alight("Y", .clock(8, 30), .clock(8, 36), ["L1", "L3"])
            duty.end = .clock(9, 16)
        }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.destinations) }
}
