import Domain
import TestSupport
import Testing

struct SeatsRuleTests {
    private static let tooFew = """
        R-PLAATSEN dienst D1, halte 4: te weinig plaatsen: 5 stoelen + 1 rolstoelplaats, \
        grens 4 stoelen + 1 rolstoelplaats of 2 stoelen + 2 rolstoelplaatsen (voertuigtype rolstoelbus)
          Misschien past een groter voertuig of een leerling minder.
        """

    static let broken = [
        RuleCase("a pupil takes three places", TinyWorld.oneBus(.toSchool).with(threePlaces), tooFew),
        RuleCase(
            "the attendant takes a seat",
            TinyWorld.oneBus(.toSchool).with { world in
                world.editRequest("L1") { $0.needs.places = 2 }
                world.editDuty("D1") { $0.hasAttendant = true }
            }, tooFew),
        RuleCase(
            "parents take a seat",
            TinyWorld.oneBus(.toSchool).with { world in
                for pupil: Pupil.ID in ["L1", "L3"] { world.editRequest(pupil) { $0.needs.attendant = .parent } }
            }, tooFew),
        RuleCase(
            "no arrangement for the whole duty", rebuilt,
            """
            R-PLAATSEN dienst D1, halte 3: geen enkele indeling past de hele dienst: 0 stoelen + 1 rolstoelplaats, \
            grens 1 stoel + 0 rolstoelplaatsen of 0 stoelen + 1 rolstoelplaats (voertuigtype ombouwbus)
              Misschien past een groter voertuig of een leerling minder.
            """),
    ]

    static let kept = [
        RuleCase(
            "full to the last seat", TinyWorld.oneBus(.toSchool).with { $0.editRequest("L1") { $0.needs.places = 2 } }),
        RuleCase("rebuilt on the way", rebuilt.with { $0.editType("ombouwbus") { $0.reconfigurableOnTheWay = true } }),
    ]

    private static func threePlaces(_ world: inout TinyWorld) { world.editRequest("L1") { $0.needs.places = 3 } }

    /// D1 needs a seat in its first run and a wheelchair place in its second.
    private static let rebuilt = TinyWorld.twoRuns(.toSchool).with { world in
        world.problem.vehicleTypes.append(
            VehicleType(
                id: "ombouwbus", name: "Ombouwbus",
                configurations: [
                    SeatConfiguration(seats: 1, wheelchairPlaces: 0), SeatConfiguration(seats: 0, wheelchairPlaces: 1),
                ],
                hasLift: true))
        world.problem.fleet.append(
            .init(
                id: "F-ombouw", type: "ombouwbus", depot: "S", count: 1,
                shift: TimeWindow(.clock(6, 0), .clock(17, 0))))
        world.editRequest("L4") {
            $0.needs = Needs(wheelchair: .wheelchair, boardingTime: .minutes(1), alightingTime: .minutes(1))
        }
        world.editDuty("D1") { $0.fleet = "F-ombouw" }
        world.editStop("D1", 2) { $0.boarding = [.init("L4", .wheelchairPlace)] }
    }

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.seats) }
}
