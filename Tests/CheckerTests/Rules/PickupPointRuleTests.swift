import Domain
import TestSupport
import Testing

struct PickupPointRuleTests {
    private static let start = "R-OPSTAP leerling L2, dienst D1, halte 2:"

    static let broken = [
        RuleCase(
            "no permission", TinyWorld.walking(.toSchool).with { $0.editRequest("L2") { $0.walk?.permitted = nil } },
            "\(start) mag niet naar een opstapplaats (geen toestemming in de gegevens)"),
        RuleCase(
            "further than agreed",
            TinyWorld.walking(.fromSchool).with { $0.editRequest("L2") { $0.walk?.permitted = 700 } },
            "\(start) de opstapplaats is te ver lopen: 800 m, grens 700 m (persoonlijke afspraak)"),
        RuleCase(
            "further than the contract", TinyWorld.walking(.toSchool).with { $0.setNorm(.walkingDistanceMaximum, 700) },
            "\(start) de opstapplaats is te ver lopen: 800 m, grens 700 m (contract: contract kleine wereld)"),
        RuleCase(
            "longer than the contract", TinyWorld.walking(.toSchool).with { $0.setNorm(.walkingMaximum, 540) },
            "\(start) te lang lopen naar de opstapplaats: 10 min, grens 9 min (contract: contract kleine wereld)"),
    ]

    static let kept = [
        RuleCase(
            "to the metre and the minute",
            TinyWorld.walking(.toSchool).with { world in
                world.editRequest("L2") { $0.walk?.permitted = 800 }
                world.setNorm(.walkingDistanceMaximum, 800)
                world.setNorm(.walkingMaximum, 600)
            })
    ]

    @Test(arguments: broken + kept)
    func judges(world: RuleCase) { world.verify(.pickupPoint) }
}
