import Checker
import Domain
import Testing

/// Every line can be followed by hand with the numbers in `ComplaintWorld`.
@Suite struct ComplaintJudgementTests {
    private typealias World = ComplaintWorld

    private static let rideTimes: [ComplaintExample] = [
        .init("as planned, 39 of 60 minutes", .longRide, .within, says: "39 min onderweg"),
        .init(
            "driven 64 minutes where 60 are allowed", .longRide, .executionBreach, says: "1 uur",
            World.half(driven: [World.record(home: .clock(7, 15))])
        ).saying("64 min onderweg"),
        .init(
            "exactly 60 minutes is allowed, and 21 more than planned", .longRide, .executionDeparture,
            says: "60 min onderweg", World.half(driven: [World.record(home: .clock(7, 19))])),
        .init(
            "five minutes more than planned is not noticeable", .longRide, .within, says: "44 min onderweg",
            World.half(driven: [World.record(home: .clock(7, 35))])),
        .init(
            "six minutes more is", .longRide, .executionDeparture, says: "45 min onderweg",
            World.half(driven: [World.record(home: .clock(7, 34))])),
        .init(
            "the checker found the plan too long", .longRide, .planBreach, says: "R-REISTIJD",
            World.half(plan: World.plan(findings: [World.finding(.rideTime)]))),
        .init(
            "the plan broke a rule for someone else in another duty", .longRide, .within, says: "39 min onderweg",
            World.half(plan: World.plan(findings: [World.finding(.rideTime, "Q9", duty: "R2")]))),
        .init(
            "a rule that the complaint is not about", .longRide, .within, says: "39 min onderweg",
            World.half(plan: World.plan(findings: [World.finding(.arrival)]))),
        .init(
            "a warning is no breach", .longRide, .within, says: "39 min onderweg",
            World.half(
                plan: World.plan(findings: [
                    Finding(code: .rideTime, severity: .note, subject: .init(pupil: "P"), cause: "ver weg")
                ]))),
        .init(
            "a personal limit of 35 minutes was granted", .longRide, .executionBreach, says: "medisch advies",
            World.half(plan: World.plan(.toSchool, World.ride(limit: .minutes(35), isPersonal: true)))),
        .init(
            "an exception without a limit was granted", .longRide, .executionDeparture, says: "geen grens",
            World.half(
                plan: World.plan(.toSchool, World.ride(limit: nil)),
                driven: [
                    World.record(home: .clock(6, 50)) { $0.limit = nil }
                ])),
        .init(
            "within the norm, yet 28 minutes more than the direct 11", .longRide, .within,
            says: "28 min langer dan rechtstreeks",
            World.half(plan: World.plan(.toSchool, World.ride(direct: .minutes(11))))),
        .init(
            "58 minutes is the longest of eleven rides", .longRide, .within, says: "negen van de tien",
            World.half(
                plan: World.plan(.toSchool, World.ride(home: .clock(7, 21))),
                driven: [World.record(home: .clock(7, 21))])),
        .init(
            "one of both times is not told", .longRide, .cannotJudge, says: "een van beide tijden ontbreekt",
            World.half(driven: [World.record(noSchool: true)])),
        .init(
            "no plan is known, but what was driven is over the limit", .longRide, .executionBreach,
            says: "64 min onderweg", World.half(plan: nil, driven: [World.record(home: .clock(7, 15))])),
        .init(
            "no plan and no realisation", .longRide, .cannotJudge, says: "het plan dat die dag gold",
            World.half(plan: nil, driven: [], isRealised: false)),
    ]

    private static let moments: [ComplaintExample] = [
        .init("collected as planned", .latePickup, .within, says: "zoals gepland"),
        .init(
            "collected ten minutes late is just allowed", .latePickup, .executionDeparture, says: "10 min later",
            World.half(driven: [World.record(home: .clock(7, 50))])),
        .init(
            "collected eleven minutes late is not", .latePickup, .executionBreach, says: "11 min later",
            World.half(driven: [World.record(home: .clock(7, 51))])),
        .init(
            "told late, but was early", .latePickup, .executionDeparture, says: "15 min vroeger",
            World.half(driven: [World.record(home: .clock(7, 25))])),
        .init(
            "the contract allows fifteen minutes", .latePickup, .executionDeparture, says: "15 min verschil (bestek)",
            World.half(driven: [World.record(home: .clock(7, 55))]),
            norms: ComplaintNorms([.init(key: .pickupDeviation, value: 900, source: "bestek")])),
        .init(
            "collected from school 16 minutes after the bell", .latePickup, .executionBreach, says: "14:46",
            World.half(
                .fromSchool, plan: World.plan(.fromSchool, World.ride(.fromSchool)),
                driven: [World.record(.fromSchool, school: .clock(14, 46))])),
        .init(
            "the plan collects too late from school", .latePickup, .planBreach, says: "R-VERTREK",
            World.half(
                .fromSchool,
                plan: World.plan(.fromSchool, World.ride(.fromSchool), findings: [World.finding(.departure)]),
                driven: [World.record(.fromSchool)])),
        .init(
            "collected twelve minutes early", .tooEarly, .executionBreach, says: "12 min vroeger",
            World.half(driven: [World.record(home: .clock(7, 28))])),
        .init(
            "before the earliest moment by plan", .tooEarly, .planBreach, says: "R-VROEGST",
            World.half(plan: World.plan(findings: [World.finding(.earliest)]))),
        .init(
            "at the gate before it opens", .tooEarly, .executionBreach, says: "bij school om 08:14",
            World.half(driven: [World.record(school: .clock(8, 14))])),
        .init(
            "on the stroke of the window at school", .schoolTime, .within, says: "bij school om 08:25",
            World.half(driven: [World.record(school: .clock(8, 25))])),
        .init(
            "a minute after it", .schoolTime, .executionBreach, says: "bij school om 08:26",
            World.half(driven: [World.record(school: .clock(8, 26))])),
        .init(
            "six minutes after the plan, within the window", .schoolTime, .executionDeparture, says: "08:24",
            World.half(
                plan: World.plan(.toSchool, World.ride(school: .clock(8, 18))),
                driven: [World.record(school: .clock(8, 24))])),
        .init(
            "nothing was delivered of that half-day", .schoolTime, .cannotJudge, says: "realisatie",
            World.half(driven: [], isRealised: false)),
        .init(
            "delivered, but without this pupil", .schoolTime, .cannotJudge, says: "noemt de leerling niet",
            World.half(driven: [], isRealised: true)),
        .init(
            "collected twelve minutes earlier than usual, by plan and within the norm", .schoolTime, .within,
            says: "anders meestal om 07:52",
            World.half(), history: (17...20).map { morning($0) } + [morning(16), morning(13)]),
    ]

    private static func morning(_ number: Int) -> RideRecord {
        World.record(on: World.date("2026-11-\(number)"), home: .clock(7, 52))
    }

    private static let presence: [ComplaintExample] = [
        .init(
            "the carrier says that nobody was there", .notCollected, .cannotJudge,
            says: "meldt dat de leerling er niet was", World.half(driven: [World.record(isNoShow: true)])),
        .init("was collected on time", .notCollected, .within, says: "zoals gepland"),
        .init(
            "was collected after forty minutes", .notCollected, .executionBreach, says: "40 min later",
            World.half(driven: [World.record(home: .clock(8, 20), school: .clock(8, 55))])),
        .init(
            "the plan had no ride", .notCollected, .planBreach, says: "geen rit voor leerling P",
            World.half(plan: World.plan(.toSchool, nil, left: ["P"]), driven: [], isRealised: true)),
        .init(
            "no ride was asked for that day", .notCollected, .cannotJudge,
            says: "een rit van deze leerling in het plan",
            World.half(plan: World.plan(.toSchool, nil), driven: [], isRealised: true)),
        .init(
            "home at 17:40 where someone is there until 17:30", .handover, .executionBreach, says: "14:00–17:30",
            handover(home: .clock(17, 40))),
        .init("home in time", .handover, .within, says: "thuis om 15:15", handover(home: .clock(15, 15))),
        .init(
            "nothing is agreed about handing over", .handover, .cannotJudge, says: "een afspraak over overdracht",
            World.half(
                .fromSchool, plan: World.plan(.fromSchool, World.ride(.fromSchool)), driven: [World.record(.fromSchool)]
            )),
    ]

    private static func handover(home: Seconds) -> ComplaintCase.Half {
        World.half(
            .fromSchool,
            plan: World.plan(
                .fromSchool, World.ride(.fromSchool, handover: TimeWindow(.clock(14, 0), .clock(17, 30)))),
            driven: [World.record(.fromSchool, home: home)])
    }

    private static func driven(_ dates: [(Int, Driver.ID)]) -> [RideRecord] {
        dates.map { World.record(on: World.date("2026-11-\($0.0)"), driver: $0.1) }
    }

    private static let company: [ComplaintExample] = [
        .init(
            "a third driver, and no norm", .driverChange, .within, says: "3 verschillende chauffeurs deze maand",
            history: driven([(10, "C2"), (17, "C3")])),
        .init(
            "a third driver, where two are allowed", .driverChange, .executionBreach, says: "hooguit 2 chauffeurs",
            history: driven([(10, "C2"), (17, "C3")]),
            norms: ComplaintNorms([.init(key: .drivers, value: 2, source: "bestek")])),
        .init(
            "October does not count for November", .driverChange, .within, says: "1 chauffeur",
            history: [World.record(on: World.date("2026-10-30"), driver: "C7")]),
        .init(
            "someone else than usual", .driverChange, .executionDeparture, says: "1 chauffeur",
            World.half(driven: [World.record { $0.isOtherDriver = true }])),
        .init(
            "the delivery names no drivers", .driverChange, .cannotJudge, says: "noemt geen chauffeurs",
            World.half(driven: [World.record(driver: nil)])),
        .init(
            "those who may not ride together did", .company, .planBreach, says: "R-SAMEN",
            World.half(plan: World.plan(findings: [World.finding(.together)]))),
        .init(
            "too full by plan, for the whole duty", .crowding, .planBreach, says: "R-PLAATSEN",
            World.half(plan: World.plan(findings: [World.finding(.seats, nil)]))),
        .init(
            "another vehicle came", .crowding, .executionDeparture, says: "ander voertuig",
            World.half(driven: [World.record { $0.isOtherVehicle = true }])),
        .init("the planned vehicle, as many as planned", .crowding, .within, says: "met het geplande voertuig"),
    ]

    private static let conduct: [ComplaintExample] = [
        .init("what a driver said", .driverConduct, .cannotJudge, says: "wat de chauffeur zei of deed"),
        .init("how someone drove", .drivingStyle, .cannotJudge, says: "hoe er die dag gereden werd"),
        .init("what another child did", .bullying, .cannotJudge, says: "wat er tussen de kinderen gebeurde"),
        .init(
            "bullied by someone who may not be aboard", .bullying, .planBreach, says: "R-SAMEN",
            World.half(plan: World.plan(findings: [World.finding(.together)]))),
        .init("nobody answered the telephone", .communication, .cannotJudge, says: "gebeld of geschreven"),
        .init("a belt that was loose", .belts, .cannotJudge, says: "of alles die dag goed vastzat"),
        .init(
            "a wheelchair in a vehicle without a lift", .belts, .planBreach, says: "R-ROLSTOEL",
            World.half(plan: World.plan(findings: [World.finding(.wheelchair)]))),
        .init("an invoice", .invoicing, .cannotJudge, says: "de factuur"),
        .init("the wrong bell", .bellTimes, .cannotJudge, says: "schoolgids"),
        .init(
            "conduct is told with what was promised and driven", .driverConduct, .cannotJudge, says: "instappen 07:40"),
    ]

    /// The plan changed: first 07:40 on route 1, then 07:20 on the same route.
    private static func changed(storedAt: String, wasStoredLater: Bool = false) -> ComplaintCase.Half {
        World.half(
            plan: World.plan(
                .toSchool, World.ride(home: .clock(7, 20)), version: 2, storedAt: storedAt,
                wasStoredLater: wasStoredLater), previous: World.plan(), driven: [World.record(home: .clock(7, 20))])
    }

    private static let changes: [ComplaintExample] = [
        .init(
            "changed on the evening before: nobody can have been told in time", .routeChange, .planBreach,
            says: "1 werkdag voor de rit", changed(storedAt: "2026-11-23T20:00:00Z")),
        .init(
            "changed before dawn on the day itself", .routeChange, .planBreach, says: "0 werkdagen voor de rit",
            changed(storedAt: "2026-11-24T04:30:00Z")),
        .init(
            "changed a week before: whether they were told is not known", .routeChange, .cannotJudge,
            says: "of de ouders bericht kregen", changed(storedAt: "2026-11-17T09:00:00Z")),
        .init(
            "kept only after the ride", .routeChange, .cannotJudge, says: "wanneer het gewijzigde plan is vastgelegd",
            changed(storedAt: "2026-11-24T18:00:00Z", wasStoredLater: true)),
        .init("nothing changed", .routeChange, .within, says: "niet gewijzigd"),
        .init(
            "a change of five minutes is small", .routeChange, .within, says: "klein",
            World.half(
                plan: World.plan(.toSchool, World.ride(home: .clock(7, 35)), version: 2), previous: World.plan(),
                driven: [World.record(home: .clock(7, 35))])),
        .init(
            "stored at 23:30 UTC in summer time is the next day here", .routeChange, .planBreach,
            says: "gewijzigd op 2026-08-25 01:30, 4 werkdagen",
            ComplaintCase.half(on: "2026-08-31", storedAt: "2026-08-24T23:30:00Z")),
    ].map { example in
        example.description.hasPrefix("stored at 23:30") ? example.moved(to: World.date("2026-08-31")) : example
    }

    @Test("the verdict", arguments: rideTimes + moments + presence + company + conduct + changes)
    func verdict(example: ComplaintExample) {
        let judgement = Checker.judge(example.of)
        #expect(judgement.verdict == example.verdict, "\(judgement)")
        let words = judgement.evidence.map(\.text) + judgement.burdens.map(\.text) + judgement.missing
        #expect(words.contains { $0.contains(example.says) }, "\(words)")
        // A verdict of a plan names its version, and one that is not a verdict says what is missing.
        let hasPlan = example.of.halves.contains { $0.plan != nil }
        #expect(!hasPlan || judgement.evidence.contains { $0.kind == .version })
        #expect((judgement.verdict == .cannotJudge) == !judgement.missing.isEmpty)
    }

    @Test func thereAreAtLeastFortyExamples() {
        let all = Self.rideTimes + Self.moments + Self.presence + Self.company + Self.conduct + Self.changes
        #expect(all.count >= 40)
        #expect(Set(all.map(\.description)).count == all.count)
        #expect(Set(all.map(\.verdict)) == Set(Judgement.Verdict.allCases))
        #expect(Set(all.compactMap { $0.of.complaint.category.topic }).count >= 17)
    }
}
