import Checker
import Domain
import RoadNetwork

/// A plan that held, with the pupil whose ride is looked at.
struct RepairWorld: Sendable {
    let stored: StoredPlan
    let matrix: TravelMatrix
    let pupil: Pupil.ID
    let request: Request
    let own: Duty
    /// Days in a year on which the pupil rides like this.
    let yearDays: Int
    private let rides: [Pupil.ID: PupilRide]
    private let dutyCosts: [Duty.ID: Cents]
    private let violations: Set<Finding>

    /// - Returns: nil when the pupil has no ride in the plan.
    init?(_ stored: StoredPlan, matrix: TravelMatrix, pupil: Pupil.ID, ridingDays: Int) {
        guard let request = stored.problem.requests.first(where: { $0.pupil == pupil }),
            let own = stored.plan.duties.first(where: { $0.pupils.contains(pupil) })
        else { return nil }
        self.stored = stored
        self.matrix = matrix
        self.pupil = pupil
        self.request = request
        self.own = own
        let schoolDays = stored.problem.norms.resolve(.schoolDays).value ?? 0
        yearDays = schoolDays * ridingDays / Weekday.schoolDays.count
        let meter = DutyMeter(stored.problem, matrix)
        rides = RepairWorld.rides(stored.plan, meter)
        dutyCosts = Dictionary(
            stored.plan.duties.map { ($0.id, meter.lines(for: $0).map(\.amount).reduce(.zero, +)) },
            uniquingKeysWith: { first, _ in first })
        violations = Set(stored.findings.filter { $0.severity == .violation })
    }

    private static func rides(_ plan: HalfDayPlan, _ meter: DutyMeter) -> [Pupil.ID: PupilRide] {
        Dictionary(
            plan.duties.flatMap(meter.rides).map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var problem: HalfDayProblem { stored.problem }
    var ride: PupilRide? { rides[pupil] }
    var direct: Seconds? { ride?.direct }

    /// The pupil's duty with the same times, without the stops that were for the pupil alone; nil when nothing is left.
    var ownWithoutPupil: Duty? {
        var duty = own
        for index in duty.stops.indices {
            duty.stops[index].boarding.removeAll { $0.pupil == pupil }
            duty.stops[index].alighting.removeAll { $0 == pupil }
        }
        duty.stops.removeAll { $0.boarding.isEmpty && $0.alighting.isEmpty }
        return duty.stops.isEmpty ? nil : duty
    }

    /// Vehicles that no duty uses.
    var spare: [FleetEntry.ID: Int] {
        var left: [FleetEntry.ID: Int] = [:]
        for entry in problem.fleet { left[entry.id] = entry.count }
        for duty in stored.plan.duties { left[duty.fleet, default: 0] -= 1 }
        return left.filter { $0.value > 0 }
    }

    /// The other duties, those whose stops come nearest to the pupil's home first; those of the same school before others
    /// that are as near.
    func neighbours(atMost count: Int) -> [Duty] {
        let position = problem.placeIndex
        guard let home = position[request.place] else { return [] }
        func distance(_ duty: Duty) -> Int {
            duty.stops.compactMap { position[$0.place] }.map { matrix.duration(from: home, to: $0).rawValue }.min()
                ?? .max
        }
        return stored.plan.duties.filter { $0.id != own.id }
            .map { (duty: $0, distance: distance($0)) }
            .sorted { ($0.distance, $0.duty.id) < ($1.distance, $1.duty.id) }.prefix(count).map(\.duty)
    }

    /// What a plan that takes the place of some duties costs and does.
    ///
    /// - Parameters:
    ///   - replaced: duties that give way; all of them for a plan of the whole half-day.
    ///   - granted: the half-day under the wish, by which the whole plan is judged.
    ///   - base: what the replaced duties are taken to cost; nil is what they cost in the plan.
    func repair(
        _ kind: Repair.Kind, replacing replaced: Set<Duty.ID>, with duties: [Duty], granted: HalfDayProblem,
        bound: Cents?, base: Cents? = nil
    ) -> Repair? {
        let (plan, names) = changed(replacing: replaced, with: duties)
        let meter = DutyMeter(granted, matrix)
        let after = RepairWorld.rides(plan, meter)
        guard let before = rides[pupil], let mine = after[pupil] else { return nil }
        let cost = names.flatMap(meter.lines(for:)).map(\.amount).reduce(.zero, +)
        // What keeps the wish keeps the rules without it too: a wish never saves money, whatever two searches say.
        let old = base.map { min($0, cost) } ?? replaced.compactMap { dutyCosts[$0] }.reduce(.zero, +)
        return Repair(
            kind: kind, duty: mine.duty, dayCost: cost - old, yearCost: yearDays * (cost - old),
            dayBound: bound.map { $0 - old }, rideBefore: before.duration, rideAfter: mine.duration,
            homeBefore: before.homeMoment(problem.direction), homeAfter: mine.homeMoment(problem.direction),
            touched: touched(after), strained: strained(Checker.check(plan, for: granted, matrix: matrix)))
    }

    /// The whole plan with other duties in the place of some, and those duties by the names that they get in it.
    func changed(replacing replaced: Set<Duty.ID>, with duties: [Duty]) -> (plan: HalfDayPlan, new: [Duty]) {
        var plan = stored.plan
        plan.duties.removeAll { replaced.contains($0.id) }
        let names = named(duties, replaced, taken: Set(plan.duties.map(\.id)))
        plan.duties += names
        return (plan, names)
    }

    /// Violations that were not there.
    func strained(_ findings: [Finding]) -> [Finding] {
        findings.filter { finding in
            finding.severity == .violation && !violations.contains { $0.isAbout(finding) }
        }
    }

    private func touched(_ after: [Pupil.ID: PupilRide]) -> [TouchedPupil] {
        after.values.filter { $0.pupil != pupil }.compactMap { ride in
            rides[ride.pupil].map { TouchedPupil(from: $0, to: ride, problem.direction) }
        }.filter(\.isNoticed).sorted(by: TouchedPupil.isBefore)
    }

    /// A new duty takes the name of the replaced one with which it has most pupils in common.
    private func named(_ duties: [Duty], _ replaced: Set<Duty.ID>, taken: Set<Duty.ID>) -> [Duty] {
        var free = stored.plan.duties.filter { replaced.contains($0.id) }
        var used = taken
        return duties.map { duty in
            var duty = duty
            let own = Set(duty.pupils)
            let best = free.indices.max { left, right in
                let (first, second) = (
                    own.intersection(free[left].pupils).count, own.intersection(free[right].pupils).count
                )
                return (first, right) < (second, left)
            }
            if let best, !own.isDisjoint(with: free[best].pupils) {
                duty.id = free.remove(at: best).id
            } else {
                var number = 1
                while used.contains(Duty.ID("nieuw-\(number)"))
                    || free.contains(where: { $0.id.text == "nieuw-\(number)" })
                {
                    number += 1
                }
                duty.id = Duty.ID("nieuw-\(number)")
            }
            used.insert(duty.id)
            return duty
        }
    }
}

extension Finding {
    /// The same rule for the same pupil, or for the same duty where it names no pupil.
    fileprivate func isAbout(_ other: Finding) -> Bool {
        code == other.code && subject.pupil == other.subject.pupil
            && (subject.pupil != nil || subject.duty == other.subject.duty)
    }
}
