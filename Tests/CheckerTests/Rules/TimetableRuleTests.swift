import Domain
import TestSupport
import Testing

struct TimetableRuleTests {
    static let broken = [
        RuleCase(
            "arrives too early", .toSchool,
            "R-TIJDEN dienst D1, halte 3: komt eerder aan dan kan na 20 min rijden: 08:19, grens 08:20"
        ) { $0.editStop("D1", 2) { $0.arrival = .clock(8, 19) } },
        RuleCase(
            "leaves the depot too late", .toSchool,
            "R-TIJDEN dienst D1, halte 1: komt eerder aan dan kan na 10 min rijden: 07:51, grens 07:52"
        ) { $0.editDuty("D1") { $0.start = .clock(7, 42) } },
        RuleCase(
            "begins before it arrives", .toSchool,
            "R-TIJDEN dienst D1, halte 3: de halte begint voor de aankomst: 08:20, grens 08:21"
        ) { $0.editStop("D1", 2) { $0.arrival = .clock(8, 21) } },
        RuleCase(
            "leaves before all have boarded", .toSchool,
            "R-TIJDEN dienst D1, halte 2: vertrekt voordat iedereen kan zijn uit- en ingestapt: 07:59, grens 08:00"
        ) { $0.editStop("D1", 1) { $0.departure = .clock(7, 59) } },
        RuleCase(
            "a wheelchair takes longer", .fromSchool,
            "R-TIJDEN dienst D2, halte 3: vertrekt voordat iedereen kan zijn uit- en ingestapt: 15:17, grens 15:18"
        ) { $0.editStop("D2", 2) { $0.departure = .clock(15, 17) } },
        RuleCase(
            "back too early", .toSchool,
            "R-TIJDEN dienst D1: eerder terug op de standplaats dan kan: 08:57, grens 08:58"
        ) { $0.editDuty("D1") { $0.end = .clock(8, 57) } },
        RuleCase("negative", .toSchool, "R-TIJDEN dienst D1: een tijd valt buiten de dag: grens 00:00–36:00") {
            $0.editFleet("F-mini") { $0.shift = TimeWindow(.zero, .latestMoment) }
            $0.editDuty("D1") { $0.start = -1 }
        },
        RuleCase("endless", .toSchool, "R-TIJDEN dienst D1: een tijd valt buiten de dag: grens 00:00–36:00") {
            $0.editFleet("F-mini") { $0.shift = TimeWindow(.zero, .latestMoment) }
            $0.setNorm(.workBeforeBreak, nil)
            $0.editDuty("D1") { $0.end = Seconds(Int.max) }
        },
        RuleCase("unknown place", .toSchool, "R-TIJDEN dienst D1, halte 1: deze plaats is niet bekend: Q") {
            $0.editRequest("L1") { $0.place = "Q" }
            $0.editStop("D1", 0) { $0.place = "Q" }
        },
    ]

    static let kept = [
        RuleCase("with time to spare", .toSchool) { world in
            world.editDuty("D1") { duty in
                duty.start = duty.start - .minutes(3)
                duty.end = duty.end + .minutes(3)
            }
        },
        RuleCase("two stops at one place", TinyWorld(.toSchool).with(twoStopsAtSchool)),
    ]

    private static func twoStopsAtSchool(_ world: inout TinyWorld) {
        world.editDuty("D1") { duty in
            duty.stops[2] = .alight("X", .clock(8, 20), .clock(8, 22), ["L1"])
            duty.stops.append(.alight("X", .clock(8, 22), .clock(8, 24), ["L2"]))
            duty.end = .clock(8, 59)
        }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.timetable) }
}
