import Checker
import Domain
import RoadNetwork
import Store

/// Why a ride was planned as it was, and what the wish of a complaint would cost: by planning again, not by estimate.
struct RepairSearch {
    let store: Workspace
    /// The seconds are those of a plan of the whole half-day.
    let effort: Effort

    /// - Returns: nil when the complaint is about no pupil.
    func answer(_ complaint: Complaint, _ run: LongRun) throws(Fault) -> RepairAnswer? {
        guard let pupil = complaint.pupil else { return nil }
        let direction = complaint.repairDirection
        var promised = try PromisedPlans(store)
        guard let half = try promised.half(of: complaint, direction) else { return nil }
        let stored = half.stored
        var answer = RepairAnswer(
            direction: direction, plan: stored.id, version: stored.version,
            account: Checker.account(of: pupil, in: stored.plan, for: stored.problem, matrix: half.matrix),
            wish: complaint.wish)
        let days = try store.region().pupils.first { $0.id == pupil }?.attendance.days.count ?? Weekday.schoolDays.count
        guard let world = RepairWorld(stored, matrix: half.matrix, pupil: pupil, ridingDays: days) else {
            answer.notes.append("In dit plan heeft de leerling geen rit; er is dus niets om te vergelijken.")
            return answer
        }
        try addAlternatives(world, &answer, run)
        if complaint.wish == .fixedDriver {
            try addFixedDriver(complaint, world, &answer, run)
        } else {
            try addChoices(world, &answer, run)
        }
        return answer
    }

    /// The nearest other ways, with no wish but that the ride is another one.
    private func addAlternatives(_ world: RepairWorld, _ answer: inout RepairAnswer, _ run: LongRun) throws(Fault) {
        let options = RepairOptions(
            world: world, granted: world.problem, seconds: effort.secondsLimit ?? 8, seed: effort.seed)
        // Another order is looked for by asking for a shorter ride: the same order again is no alternative.
        let shorter = world.ride.flatMap { ride in
            try? ComplaintWish.rideAtMost(ride.travelTime - .minutes(2)).granted(to: world.pupil, in: world.problem)
        }
        let order = shorter.map { problem in
            RepairOptions(world: world, granted: problem, seconds: options.seconds, seed: effort.seed).otherOrder
        }
        let tries: [(RepairOption, String)] =
            [order.map { ($0, "In een andere volgorde wordt deze rit niet korter zonder een norm te breken.") }]
            .compactMap(\.self)
            + [options.ownVehicle.map { ($0, "Ook met een eigen voertuig is er geen plan binnen de normen.") }]
            .compactMap(\.self)
        let vehicles = options.otherVehicles
        let solved = try SolveSeries(store: store, threads: effort.threads).run(
            (tries.map(\.0) + vehicles).flatMap(\.allJobs), run)
        for (option, reason) in tries {
            if let repair = repair(option, world, world.problem, solved) {
                answer.alternatives.append(repair)
            } else {
                answer.notPossible.append(reason)
            }
        }
        let other = vehicles.compactMap { repair($0, world, world.problem, solved) }.min(by: isBetter)
        if let other {
            answer.alternatives.append(other)
        } else {
            answer.notPossible.append(
                "Bij geen van de \(vehicles.count) dichtstbijzijnde routes past deze leerling erbij zonder een norm te breken."
            )
        }
        if options.ownVehicle == nil { answer.notPossible.append("Er is geen voertuig over voor een eigen rit.") }
    }

    private func addChoices(_ world: RepairWorld, _ answer: inout RepairAnswer, _ run: LongRun) throws(Fault) {
        guard let wish = answer.wish else { return }
        let granted: HalfDayProblem
        do throws(ComplaintWish.Obstacle) {
            granted = try wish.granted(to: world.pupil, in: world.problem)
        } catch {
            answer.notes.append(RepairSearch.text(error))
            return
        }
        if let direct = world.direct,
            let proof = wish.impossibility(for: world.request, in: world.problem, direct: direct)
        {
            answer.impossible = proof
            return
        }
        let options = RepairOptions(
            world: world, granted: granted, seconds: effort.secondsLimit ?? 8, seed: effort.seed)
        let local =
            [options.otherOrder, options.neighbourhood] + options.otherVehicles
            + [options.ownVehicle, options.split].compactMap(\.self)
        let all = local + [options.everything]
        // The long ones first, so that both processors are busy until the end.
        let jobs = options.everything.jobs + options.everything.comparison + local.flatMap(\.allJobs) + [options.alone]
        let solved = try SolveSeries(store: store, threads: effort.threads).run(jobs, run)
        if let alone = solved.results[options.alone.key], let left = alone.plan.unplanned.first {
            answer.impossible =
                "zelfs alleen, met elk voertuig dat er is, kan deze rit niet: "
                + left.reasons.map(\.text).joined(separator: "; ")
            return
        }
        answer.choices = RepairChoice.choose(all.compactMap { repair($0, world, granted, solved) }.filter(\.isSound))
        guard answer.choices.isEmpty else { return }
        answer.impossible = proof(options.everything, world, solved)
        if answer.impossible == nil {
            answer.notes.append(
                "We vonden geen plan dat aan de vraag en aan alle normen voldoet. Dat is geen bewijs dat het niet kan.")
        }
    }

    /// More pupils than now stay without a ride in every plan that does what is asked.
    ///
    /// - Parameter option: the whole half-day.
    private func proof(_ option: RepairOption, _ world: RepairWorld, _ solved: SolveSeries.Outcome) -> String? {
        func least(_ jobs: [SolveJob]) -> Int {
            jobs.compactMap { solved.results[$0.key]?.record.leastUnplanned }.reduce(0, +)
        }
        let (now, granted) = (world.stored.plan.unplanned.count, least(option.jobs))
        guard granted > now else { return nil }
        let without = least(option.comparison)
        return "in elk plan dat aan de vraag voldoet, met alle voertuigen die er zijn, "
            + "heeft minstens \(granted.counted("leerling", "leerlingen")) geen rit "
            + "(nu \(now)); dat is bewezen met een ondergrens over alle mogelijke diensten"
            + (without > now ? ". Ook zonder deze vraag zijn het er minstens \(without)" : "")
    }

    /// nil when a part could not be planned whole.
    func repair(
        _ option: RepairOption, _ world: RepairWorld, _ granted: HalfDayProblem, _ solved: SolveSeries.Outcome
    ) -> Repair? {
        let results = option.jobs.compactMap { solved.results[$0.key] }
        guard results.count == option.jobs.count,
            results.allSatisfy({ $0.plan.unplanned.isEmpty }) || option.kind == .everything
        else { return nil }
        // A whole new plan may leave behind who was left behind before, and nobody else.
        let left = Set(results.flatMap { $0.plan.unplanned.map(\.pupil) })
        guard left.isSubset(of: world.stored.plan.unplanned.map(\.pupil)) else { return nil }
        let comparison = option.comparison.compactMap { solved.results[$0.key] }
        guard comparison.count == option.comparison.count else { return nil }
        return world.repair(
            option.kind, replacing: option.replaced, with: results.flatMap(\.plan.duties) + option.rest(world, solved),
            granted: granted,
            bound: option.remainder == nil ? results.map(\.record.bound).reduce(.zero, +) : nil,
            base: comparison.isEmpty ? nil : comparison.map(\.record.cost).reduce(.zero, +))
    }

    private func isBetter(_ left: Repair, _ right: Repair) -> Bool {
        (left.strained.count, left.dayCost, left.touched.count) < (
            right.strained.count, right.dayCost, right.touched.count
        )
    }

    private static func text(_ obstacle: ComplaintWish.Obstacle) -> String {
        switch obstacle {
        case .otherDirection: "De vraag gaat over de andere rit van de dag; in dit plan verandert er niets."
        case .notInPlan: "Deze vraag gaat niet over het plan."
        case .otherIsAbsent: "De andere leerling reist in dit dagdeel niet mee; aan de vraag is al voldaan."
        }
    }
}

extension Complaint {
    /// Of the half-day that is planned again.
    var repairDirection: Direction {
        if let direction { return direction }
        if case .homeBy = wish { return .fromSchool }
        return .toSchool
    }
}

extension RepairOption {
    /// The new duties of its parts; nil when one of them could not be planned whole.
    func planned(_ solved: SolveSeries.Outcome) -> [Duty]? {
        let plans = jobs.compactMap { solved.results[$0.key]?.plan }
        guard plans.count == jobs.count, plans.allSatisfy(\.unplanned.isEmpty) else { return nil }
        return plans.flatMap(\.duties)
    }

    /// What is left of the pupil's own duty.
    func rest(_ world: RepairWorld, _ solved: SolveSeries.Outcome) -> [Duty] {
        guard let remainder else { return [] }
        return solved.results[remainder.key].flatMap { $0.plan.unplanned.isEmpty ? $0.plan.duties : nil }
            ?? [world.ownWithoutPupil].compactMap(\.self)
    }
}
