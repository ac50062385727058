import Domain
import TestSupport
import Testing

struct RemarksTests {
    struct Remark: Sendable {
        let world: TinyWorld
        let severity: Finding.Severity
        let text: String
    }

    static let remarks = [
        Remark(
            world: TinyWorld(.toSchool).with { world in
                world.plan.duties.removeFirst()
                world.plan.unplanned = ["L1", "L2"].map { pupil in
                    Unplanned(
                        pupil: pupil,
                        reasons: [
                            .init(vehicleType: "minibus", rule: .duty, text: "alle minibussen zijn bezet"),
                            .init(vehicleType: "rolstoelbus", rule: .seats, text: "geen plaats vrij"),
                        ], remedy: "Misschien helpt een extra minibus.")
                }
            },
            severity: .warning,
            text: """
                R-VOLLEDIG leerling L1: heeft geen rit (minibus: alle minibussen zijn bezet; rolstoelbus: geen plaats vrij)
                  Misschien helpt een extra minibus.
                """),
        Remark(
            world: TinyWorld(.toSchool).with { $0.editRequest("L4") { $0.precision = .postcode4 } }, severity: .warning,
            text: """
                R-TIJDEN leerling L4: het adres is maar grof bekend, dus de tijden ook: pc4
                  Misschien staat er een tikfout in postcode of huisnummer.
                """),
        Remark(
            world: TinyWorld.farAway(.toSchool), severity: .note,
            text: """
                R-REISTIJD leerling L1: de rechtstreekse rit is al langer dan de norm; voor deze leerling geldt 40 min: \
                25 min, grens 20 min (contract: contract kleine wereld)
                """),
        Remark(
            world: TinyWorld.oneBus(.fromSchool), severity: .note,
            text: """
                R-REISTIJD leerling L1, dienst D1, halte 6: 2 leerlingen rijden verder om dan de streefwaarde; deze \
                leerling het meest: 25 min, grens 15 min (standaard: Nationale ombudsman 2009/240)
                """),
    ]

    @Test(arguments: remarks)
    func tells(remark: Remark) {
        let others = remark.world.findings
        #expect(others.first?.severity == remark.severity)
        #expect(others.first?.text == remark.text)
        #expect(others.allSatisfy { $0.severity != .violation })
    }

    @Test(arguments: Direction.allCases)
    func saysNothingOfAPlanWithoutFault(direction: Direction) {
        #expect(TinyWorld(direction).findings == [])
    }

    @Test func aFindingAboutACoarseAddressSaysSo() {
        let world = TinyWorld(.toSchool).with { world in
            world.editRequest("L1") {
                $0.precision = .postcode6
                $0.earliestPickup = .clock(7, 52)
            }
        }
        #expect(world.findings.map(\.severity) == [.violation, .warning])
        #expect(world.findings[0].cause == "te vroeg opgehaald (grof adres)")
    }
}
