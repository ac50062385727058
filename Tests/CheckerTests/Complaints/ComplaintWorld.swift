import Checker
import Domain

/// A half-day of eleven pupils in which every number can be checked by hand. Tuesday 24 November 2026.
///
/// Heen, pupil P: at home 07:40, at school 08:20 (the bell is at 08:30, so 08:15–08:25 is right), 39 minutes by the norm
/// of 60; direct 25. Terug: in at 14:35 (14:30–14:45 is right), home at 15:15. The ten others ride 20 to 56 minutes.
enum ComplaintWorld {
    static let day = date("2026-11-24")
    static let monday = date("2026-11-23")

    static func date(_ text: String) -> PlanDate {
        guard let date = PlanDate(text) else { preconditionFailure("\(text) is not a day") }
        return date
    }

    static func ride(
        _ direction: Direction = .toSchool, home: Seconds? = nil, school: Seconds? = nil, duty: Duty.ID = "R1",
        ride: Seconds? = nil, direct: Seconds = .minutes(25), limit: Seconds? = .minutes(60), isPersonal: Bool = false,
        handover: TimeWindow? = nil
    ) -> JudgedPlan.PlannedRide {
        let isMorning = direction == .toSchool
        let home = home ?? (isMorning ? .clock(7, 40) : .clock(15, 15))
        let school = school ?? (isMorning ? .clock(8, 20) : .clock(14, 35))
        return JudgedPlan.PlannedRide(
            duty: duty, destination: "HORST", boarding: isMorning ? home : school, alighting: isMorning ? school : home,
            ride: ride ?? Seconds(abs((home - school).rawValue)) - .minutes(1), direct: direct, limit: limit,
            limitSource: isPersonal ? "leerling P: medisch advies" : "contract: artikel 4", isPersonalLimit: isPersonal,
            window: isMorning ? TimeWindow(.clock(8, 15), .clock(8, 25)) : TimeWindow(.clock(14, 30), .clock(14, 45)),
            handover: handover)
    }

    static func plan(
        _ direction: Direction = .toSchool, _ own: JudgedPlan.PlannedRide? = ride(), version: Int = 1,
        storedAt: String? = "2026-08-17T08:00:00Z", wasStoredLater: Bool = false, left: Set<Pupil.ID> = [],
        findings: [Finding] = []
    ) -> JudgedPlan {
        var rides: [Pupil.ID: JudgedPlan.PlannedRide] = [:]
        for number in 1...10 {
            rides[Pupil.ID("Q\(number)")] = ride(
                direction, duty: number <= 3 ? "R1" : "R2", ride: .minutes(16 + 4 * number))
        }
        if let own { rides["P"] = own }
        return JudgedPlan(
            id: StoredPlan.ID("2026-11-24-\(direction.rawValue)"), version: version, direction: direction,
            storedAt: storedAt.flatMap { LocalMoment(utc: $0) }, wasStoredLater: wasStoredLater, rides: rides,
            left: left, findings: findings)
    }

    /// Of pupil P on the day, as planned unless something is said.
    static func record(
        _ direction: Direction = .toSchool, _ pupil: Pupil.ID = "P", on date: PlanDate = day, home: Seconds? = nil,
        school: Seconds? = nil, noHome: Bool = false, noSchool: Bool = false, isNoShow: Bool = false,
        driver: Driver.ID? = "C1", change: (inout RideRecord) -> Void = { _ in }
    ) -> RideRecord {
        let isMorning = direction == .toSchool
        let atHome: Seconds? = noHome || isNoShow ? nil : home ?? (isMorning ? .clock(7, 40) : .clock(15, 15))
        let atSchool: Seconds? = noSchool || isNoShow ? nil : school ?? (isMorning ? .clock(8, 20) : .clock(14, 35))
        var record = RideRecord(
            date: date, direction: direction, pupil: pupil, municipality: "Alkmaar", destination: "HORST", route: "R1",
            plannedBoarding: isMorning ? .clock(7, 40) : .clock(14, 35),
            plannedAlighting: isMorning ? .clock(8, 20) : .clock(15, 15), boarding: isMorning ? atHome : atSchool,
            alighting: isMorning ? atSchool : atHome,
            window: isMorning ? TimeWindow(.clock(8, 15), .clock(8, 25)) : TimeWindow(.clock(14, 30), .clock(14, 45)),
            limit: .minutes(60), direct: .minutes(25), isNoShow: isNoShow, driver: driver,
            boardingLasts: .minutes(1))
        change(&record)
        return record
    }

    static func finding(_ code: RuleCode, _ pupil: Pupil.ID? = "P", duty: Duty.ID? = "R1") -> Finding {
        Finding(
            code: code, subject: .init(pupil: pupil, duty: duty), measured: .duration(.minutes(72)),
            limit: .duration(.minutes(60)), cause: "te lang onderweg", source: "contract: artikel 4")
    }

    static func half(
        _ direction: Direction = .toSchool, plan: JudgedPlan? = plan(), previous: JudgedPlan? = nil,
        driven records: [RideRecord]? = nil, isRealised: Bool? = nil
    ) -> ComplaintCase.Half {
        ComplaintCase.Half(
            direction: direction, plan: plan, previous: previous, records: records ?? [record(direction)],
            isRealised: isRealised)
    }

    static func complaint(
        _ topic: ComplaintTopic, on date: PlanDate = day, pupil: Pupil.ID? = "P", route: CarrierRoute.ID? = nil,
        destination: Destination.ID? = nil
    ) -> Complaint {
        Complaint(
            id: "K1", date: date, received: LocalMoment(date), pupil: pupil, route: route, destination: destination,
            category: .topic(topic))
    }
}

/// One line of the table: what happened, and what must be said of it.
struct ComplaintExample: Sendable, CustomStringConvertible {
    let description: String
    let verdict: Judgement.Verdict
    /// Must occur in a piece of evidence, a burden or what is missing.
    let says: String
    let of: ComplaintCase

    init(_ description: String, _ verdict: Judgement.Verdict, says: String, _ of: ComplaintCase) {
        self.description = description
        self.verdict = verdict
        self.says = says
        self.of = of
    }

    init(
        _ description: String, _ topic: ComplaintTopic, _ verdict: Judgement.Verdict, says: String,
        _ half: ComplaintCase.Half = ComplaintWorld.half(), history: [RideRecord] = [],
        norms: ComplaintNorms = ComplaintNorms()
    ) {
        self.init(
            description, verdict, says: says,
            ComplaintCase(complaint: ComplaintWorld.complaint(topic), halves: [half], history: history, norms: norms))
    }
}

extension ComplaintExample {
    /// Another word that must be said.
    func saying(_ text: String) -> ComplaintExample { .init(description, verdict, says: text, of) }

    /// On another day.
    func moved(to date: PlanDate) -> ComplaintExample {
        var moved = of
        moved.complaint.date = date
        moved.complaint.received = LocalMoment(date)
        return .init(description, verdict, says: says, moved)
    }
}

extension ComplaintCase {
    /// A plan that changed from 07:40 to 07:20.
    static func half(on date: String, storedAt: String) -> Half {
        let day = ComplaintWorld.date(date)
        return ComplaintWorld.half(
            plan: ComplaintWorld.plan(
                .toSchool, ComplaintWorld.ride(home: .clock(7, 20)), version: 2, storedAt: storedAt),
            previous: ComplaintWorld.plan(), driven: [ComplaintWorld.record(on: day, home: .clock(7, 20))])
    }
}
