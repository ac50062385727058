import Checker
import Domain
import TestSupport
import Testing

struct RideAccountTests {
    struct Expected: Sendable {
        let world: TinyWorld
        let pupil: Pupil.ID
        /// Ride, direct, detour, stopping, waiting in minutes.
        let minutes: [Int]
        /// Stops between, others who board, others who alight.
        let others: [Int]
    }

    static let waiting = TinyWorld(.toSchool).with { world in
        world.editDuty("D1") { duty in
            duty.start = .clock(7, 38)
            duty.stops[0] = duty.stops[0].moved(by: .minutes(-3))
            duty.stops[1].arrival = .clock(7, 55)
        }
    }

    static let expected = [
        Expected(world: TinyWorld(.toSchool), pupil: "L1", minutes: [27, 25, 0, 2, 0], others: [1, 1, 0]),
        Expected(world: TinyWorld(.toSchool), pupil: "L2", minutes: [20, 20, 0, 0, 0], others: [0, 0, 0]),
        Expected(world: TinyWorld(.fromSchool), pupil: "L3", minutes: [22, 20, 0, 2, 0], others: [1, 0, 1]),
        Expected(world: TinyWorld.oneBus(.toSchool), pupil: "L3", minutes: [25, 20, 0, 5, 0], others: [2, 1, 2]),
        Expected(world: TinyWorld.oneBus(.fromSchool), pupil: "L1", minutes: [50, 25, 10, 15, 0], others: [4, 2, 3]),
        Expected(world: waiting, pupil: "L1", minutes: [30, 25, 0, 2, 3], others: [1, 1, 0]),
    ]

    @Test(arguments: expected)
    func addsUp(expected: Expected) throws {
        let account = try #require(expected.world.account(expected.pupil))
        let parts = [account.ride, account.direct, account.detour, account.stopping, account.waiting]
        #expect(parts == expected.minutes.map { .minutes($0) })
        #expect([account.stopsBetween, account.boardingOthers, account.alightingOthers] == expected.others)
    }

    @Test(arguments: TinyWorld.variants)
    func isExactForEveryPupil(variant: TinyWorld.Variant) throws {
        for request in variant.world.problem.requests {
            let account = try #require(variant.world.account(request.pupil))
            #expect(account.direct + account.detour + account.stopping + account.waiting == account.ride)
            #expect(account.ride == account.alighting.begin - account.boarding.departure)
            #expect(account.waiting >= .zero && account.detour >= .zero)
        }
    }

    @Test func tellsItInDutch() throws {
        let account = try #require(TinyWorld.oneBus(.fromSchool).account("L1"))
        #expect(
            account.text == """
                Leerling L1 rijdt terug mee in dienst D1 (Rolstoelbus).
                Instappen bij School Noord om 14:37, vertrek om 14:40. Uitstappen thuis om 15:30.

                De reistijd is 50 min:
                  25 min  rechtstreeks rijden
                  10 min  verder rijden langs haltes van andere leerlingen
                  15 min  4 haltes onderweg: 2 leerlingen stappen in, 3 leerlingen stappen uit
                   0 min  wachten
                  ------
                  50 min  samen

                De rit mag ten hoogste 60 min duren (standaard: o.a. gemeente Moerdijk en leerlingenvervoer.info: \
                60 minuten). De rit blijft daar 10 min onder.
                Niet meegeteld: zelf instappen 1 min, zelf uitstappen 1 min.
                """)
    }

    @Test func tellsWalkingAndCoarseAddressAndExcess() throws {
        let world = TinyWorld.walking(.toSchool).with { world in
            world.editRequest("L2") { $0.precision = .postcode4 }
            world.setNorm(.maximumRide, 15 * 60, scope: .pupil("L2"), reason: "afspraak met de ouders")
        }
        let text = try #require(world.account("L2")).text
        #expect(text.contains("Instappen bij de opstapplaats om 07:58"))
        #expect(
            text.contains("(leerling L2: afspraak met de ouders; 10 min lopen is eraf). De rit duurt 15 min te lang."))
        #expect(text.contains("zelf uitstappen 1 min, lopen 10 min (800 m)."))
        #expect(text.hasSuffix("De echte tijden kunnen anders zijn."))
    }

    @Test func knowsNoRideOfAStranger() {
        #expect(TinyWorld(.toSchool).account("L9") == nil)
    }
}

extension TinyWorld {
    fileprivate func account(_ pupil: Pupil.ID) -> RideAccount? {
        Checker.account(of: pupil, in: plan, for: problem, matrix: matrix)
    }
}
