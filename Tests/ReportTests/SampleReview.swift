import Domain
import Report

@testable import Report

/// A quarter of an invented region: 120 pupils, six schools of which one has three pupils, two carriers, twenty routes, and
/// complaints that differ by seed.
struct SampleReview {
    let pupils: [Pupil.ID]
    let complaints: [ReviewedComplaint]
    let rides: [ReviewedRide]
    let seed: UInt64
    static let quarter = ReviewQuarter(day("2026-11-24"))

    static func day(_ text: String) -> PlanDate {
        guard let date = PlanDate(text) else { preconditionFailure("\(text) is not a day") }
        return date
    }

    init(seed: UInt64 = 1, complaints count: Int = 160, days: Int = 40) {
        self.seed = seed
        var draw = SplitMix64(seed: seed, stream: 3)
        let pupils = (1...120).map { Pupil.ID("L\(1000 + $0)") }
        self.pupils = pupils
        func school(_ index: Int) -> Destination.ID {
            index < 3 ? "SCHOOL-KLEIN" : Destination.ID("SCHOOL-\(index % 5)")
        }
        func route(_ index: Int) -> CarrierRoute.ID { CarrierRoute.ID("RT\(200 + index / 6)") }
        // Every route is of one carrier, and every area lies in one town: who knows that can add up.
        func carrier(_ index: Int) -> Carrier.ID { index / 6 % 2 == 0 ? "TAXI-OOST" : "TAXI-WEST" }
        func town(_ index: Int) -> Municipality.ID { ["Alkmaar", "Heiloo", "Uitgeest"][index % 3] }
        var rides: [ReviewedRide] = []
        for number in 0..<days {
            let date = Self.day("2026-10-05").later(days: number)
            for (index, pupil) in pupils.enumerated() where Weekday.schoolDays.contains(date.weekday) {
                let late = draw.happens(inThousand: 100) ? Seconds.minutes(draw.within(1...25)) : .zero
                rides.append(
                    ReviewedRide(
                        record: RideRecord(
                            date: date, direction: .toSchool, pupil: pupil, municipality: town(index),
                            destination: school(index), route: route(index), plannedBoarding: .clock(7, 40),
                            plannedAlighting: .clock(8, 16 + index % 9), boarding: .clock(7, 40) + late,
                            alighting: .clock(8, 16 + index % 9) + late,
                            window: TimeWindow(.clock(8, 15), .clock(8, 25)), limit: .minutes(60), direct: .minutes(20),
                            carrier: carrier(index)), area: "postcode \(index % 9)"))
            }
        }
        self.rides = rides
        complaints = (0..<count).map { number in
            let index = draw.below(120)
            let date = Self.day("2026-10-05").later(days: draw.below(days))
            let kind: Complaint.Kind = draw.happens(inThousand: 150) ? .compliment : .complaint
            let topic = ComplaintTopic.allCases[
                draw.weighted([30, 5, 3, 12, 25, 8, 4, 3, 1, 1, 2, 3, 6, 4, 1, 1, 1, 1, 1])]
            let verdict = Judgement.Verdict.allCases[draw.weighted([2, 8, 6, 10, 6])]
            let complaint = Complaint(
                id: Complaint.ID("KL-\(9000 + number)"), kind: kind, date: date,
                direction: draw.happens(inThousand: 750) ? .toSchool : .fromSchool, received: LocalMoment(date),
                pupil: pupils[index], category: .topic(topic),
                wish: topic == .longRide ? .rideAtMost(.minutes(40)) : nil,
                voices: draw.happens(inThousand: 300) ? [.long] : [], acknowledged: LocalMoment(date),
                note: "GEHEIM-\(number)")
            let judgement = Judgement(
                complaint: complaint.id, verdict: verdict, rule: "K-PROEF",
                burdens: verdict == .within ? [.init(.detour, "28 min langer voor \(pupils[index])")] : [])
            return ReviewedComplaint(
                complaint: complaint, judgement: kind == .compliment ? nil : judgement, municipality: town(index),
                destination: school(index), route: route(index), carrier: carrier(index), area: "postcode \(index % 9)")
        }
    }

    func input(_ edition: Edition, pseudonyms: UInt64 = 7) -> NetworkReportInput {
        let action = { (number: Int, id: Complaint.ID) in
            ComplaintAction(
                complaint: id, number: 1, text: "GEHEIM-AFSPRAAK over een kind",
                owner: number < 9 ? .carrier : .municipality,
                agreed: Self.day("2026-10-10"), due: Self.day(number % 2 == 0 ? "2026-10-20" : "2026-12-20"),
                done: number % 3 == 0 ? Self.day("2026-10-18") : nil, check: Self.day("2026-11-18"))
        }
        let review = NetworkReview(
            .init(
                quarter: Self.quarter, today: LocalMoment(Self.day("2026-11-24"), .clock(12, 0)),
                complaints: complaints,
                rides: rides,
                actions: complaints.prefix(12).enumerated().map { action($0.offset, $0.element.complaint.id) },
                versions: [
                    .init(id: "2026-10-06-heen", version: 2, direction: .toSchool, storedOn: Self.day("2026-10-26"))
                ], proposals: proposals))
        return NetworkReportInput(
            title: "Netwerkgroep: verzonnen regio", edition: edition, review: review,
            names: ["SCHOOL-0": "De Regenboog", "SCHOOL-KLEIN": "Het Kleine Huis"], seed: pseudonyms,
            dataIsInvented: true, madeOn: Self.day("2026-11-24"))
    }

    /// An answer to each wish, of all sorts: cheap and dear ones, proofs, and nothing found.
    var proposals: [NetworkReview.Proposal] {
        var draw = SplitMix64(seed: seed, stream: 9)
        return complaints.filter { $0.complaint.wish != nil }.map { reviewed in
            var answer = RepairAnswer(
                direction: .toSchool, plan: "GEHEIM-PLAN", version: 1, wish: reviewed.complaint.wish)
            let fate = draw.below(10)
            if fate == 0 { answer.impossible = "rechtstreeks duurt de rit van GEHEIM al 47 min" }
            if fate > 1 {
                let cost = Cents(draw.within(-200_000...2_400_000))
                let touched = (0..<draw.below(9)).map { number in
                    TouchedPupil(pupil: pupils[number], ride: .minutes(3), homeMoment: .minutes(2), isOtherDuty: false)
                }
                answer.choices = [
                    .init(
                        variants: [.leastChange],
                        repair: Repair(
                            kind: .otherVehicle, duty: "RT200", dayCost: Cents(cost.rawValue / 190), yearCost: cost,
                            dayBound: nil, rideBefore: .minutes(50), rideAfter: .minutes(39), homeBefore: .clock(7, 30),
                            homeAfter: .clock(7, 35), touched: touched, strained: []))
                ]
            }
            return .init(complaint: reviewed.complaint.id, answer: answer)
        }
    }
}
