import Domain
import TestSupport
import Testing

struct DutyRuleTests {
    static let broken = [
        RuleCase(
            "starts before the shift", .toSchool,
            """
            R-DIENST dienst D1: buiten de werktijd van voertuig en chauffeur: 07:41–08:58, grens 07:42–09:30 \
            (voertuigen F-mini)
            """
        ) { $0.editFleet("F-mini") { $0.shift = TimeWindow(.clock(7, 42), .clock(9, 30)) } },
        RuleCase(
            "ends after the shift", .fromSchool,
            """
            R-DIENST dienst D2: buiten de werktijd van voertuig en chauffeur: 14:05–15:38, grens 13:00–15:37 \
            (voertuigen F-rol)
            """
        ) { $0.editFleet("F-rol") { $0.shift = TimeWindow(.clock(13, 0), .clock(15, 37)) } },
        RuleCase(
            "more duties than vehicles", .toSchool,
            "R-DIENST voertuigen F-mini: meer diensten dan voertuigen: 1, grens 0"
        ) { $0.editFleet("F-mini") { $0.count = 0 } },
        RuleCase(
            "too long", .toSchool,
            "R-DIENST dienst D2: de dienst duurt te lang: 93 min, grens 92 min (contract: contract kleine wereld)"
        ) { $0.setNorm(.dutyMaximum, 92 * 60) },
        RuleCase(
            "pause too short", TinyWorld.twoRuns(.toSchool).with { pause(&$0, minutes: 32) },
            """
            R-DIENST dienst D1: te weinig pauze zonder leerlingen aan boord: 31 min, grens 32 min \
            (contract: contract kleine wereld)
            """),
        RuleCase(
            "out of range", .toSchool,
            """
            R-DIENST dienst D1: verder dan het voertuig op één lading komt: 70,0 km, grens 69,0 km \
            (voertuigtype minibus)
            """
        ) { $0.editType("minibus") { $0.range = 69_000 } },
        RuleCase(
            "unknown vehicle", .toSchool,
            "R-DIENST dienst D1, voertuigen F-x: deze voertuigen, hun type of hun standplaats zijn niet bekend"
        ) { $0.editDuty("D1") { $0.fleet = "F-x" } },
        RuleCase("no stops", .toSchool, "R-DIENST dienst D3: deze dienst heeft geen haltes") {
            $0.plan.duties.append(
                Duty(id: "D3", fleet: "F-mini", start: .clock(8, 0), end: .clock(8, 0), stops: []))
        },
        RuleCase("two duties of one name", .toSchool, "R-DIENST dienst D1: een andere dienst heeft dezelfde code") {
            $0.editDuty("D2") { $0.id = "D1" }
        },
    ]

    static let kept = [
        RuleCase("to the minute", .toSchool) {
            $0.editFleet("F-mini") { $0.shift = TimeWindow(.clock(7, 41), .clock(8, 58)) }
            $0.setNorm(.dutyMaximum, 93 * 60)
        },
        RuleCase("pause just long enough", TinyWorld.twoRuns(.toSchool).with { pause(&$0, minutes: 31) }),
        RuleCase(
            "pause before the drive",
            TinyWorld.twoRuns(.toSchool).with { world in
                pause(&world, minutes: 31)
                world.editStop("D1", 1) { $0.departure = $0.departure + .minutes(31) }
                world.editStop("D1", 2) { $0.arrival = $0.begin }
            }),
        RuleCase(
            "short duty without a pause",
            TinyWorld.twoRuns(.toSchool).with { world in
                pause(&world, minutes: 32)
                world.setNorm(.workBeforeBreak, 139 * 60)
            }),
        RuleCase("range to the metre", .toSchool) { $0.editType("minibus") { $0.range = 70_000 } },
    ]

    /// D1 of the two runs lasts 139 minutes and stands still for 31 of them.
    private static func pause(_ world: inout TinyWorld, minutes: Int) {
        world.setNorm(.workBeforeBreak, 138 * 60)
        world.setNorm(.breakLength, minutes * 60)
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.duty) }
}
