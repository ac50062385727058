import Domain
import Store

/// One way to plan the ride otherwise: the parts of the half-day that are planned again.
struct RepairOption: Sendable {
    let kind: Repair.Kind
    /// Duties that give way.
    let replaced: Set<Duty.ID>
    /// Each is solved by itself.
    let jobs: [SolveJob]
    /// What is left of the pupil's own duty, planned again; where that cannot be within the norms, as it is without the
    /// pupil's stops.
    var remainder: SolveJob?
    /// The same parts without the wish, to compare a whole new plan with; empty compares with the plan as it is.
    var comparison: [SolveJob] = []

    var allJobs: [SolveJob] { jobs + [remainder].compactMap(\.self) }
}

/// The options around one pupil, without a wish or under one.
struct RepairOptions {
    let world: RepairWorld
    /// The half-day under the wish; without one the half-day itself.
    let granted: HalfDayProblem
    /// Nothing that is planned lasts longer than this.
    let seconds: Double
    let seed: UInt64

    /// So many other duties are tried.
    private static let mostNeighbours = 6
    /// So many are planned again together with the pupil's own.
    private static let neighbourhood = 3
    /// Steps for parts of a few pupils, found by trying: more changes nothing.
    private static let smallSteps = 300
    private static let partSteps = 1200

    private var small: Effort { Effort(seed: seed, secondsLimit: nil, iterationLimit: Self.smallSteps, threads: 1) }
    private var part: Effort { Effort(seed: seed, secondsLimit: nil, iterationLimit: Self.partSteps, threads: 1) }
    private var whole: Effort { Effort(seed: seed, secondsLimit: seconds, threads: 1) }

    private func job(_ pupils: [Pupil.ID], _ vehicles: [FleetEntry.ID: Int], _ effort: Effort) -> SolveJob {
        job(granted.part(pupils: Set(pupils), vehicles: vehicles, name: granted.name), effort)
    }

    private func job(_ problem: HalfDayProblem, _ effort: Effort) -> SolveJob {
        SolveJob(problem, hash: PlanMaker.inputHash(of: problem), effort: effort)
    }

    private var others: [Pupil.ID] { world.own.pupils.filter { $0 != world.pupil } }

    /// The pupil's own duty without the pupil; nil when nobody else is in it.
    private var remainder: SolveJob? { others.isEmpty ? nil : job(others, [world.own.fleet: 1], small) }

    var otherOrder: RepairOption {
        RepairOption(
            kind: .otherOrder, replaced: [world.own.id], jobs: [job(world.own.pupils, [world.own.fleet: 1], small)])
    }

    var otherVehicles: [RepairOption] {
        world.neighbours(atMost: Self.mostNeighbours).map(vehicle)
    }

    /// The pupil rides in another duty.
    func vehicle(of duty: Duty) -> RepairOption {
        RepairOption(
            kind: .otherVehicle, replaced: [world.own.id, duty.id],
            jobs: [job(duty.pupils + [world.pupil], [duty.fleet: 1], small)], remainder: remainder)
    }

    /// nil when no vehicle is left.
    var ownVehicle: RepairOption? {
        guard !world.spare.isEmpty else { return nil }
        return RepairOption(
            kind: .ownVehicle, replaced: [world.own.id], jobs: [job([world.pupil], world.spare, small)],
            remainder: remainder)
    }

    /// The pupil's duty in two; nil when no vehicle is left, or when there is nothing to split.
    var split: RepairOption? {
        guard !world.spare.isEmpty, world.own.pupils.count > 1 else { return nil }
        var vehicles: [FleetEntry.ID: Int] = [world.own.fleet: 1]
        for entry in world.spare.keys { vehicles[entry, default: 0] += 1 }
        return RepairOption(
            kind: .split, replaced: [world.own.id], jobs: [job(world.own.pupils, vehicles, small)])
    }

    /// The pupil's duty and the nearest others together, with one vehicle more where there is one.
    var neighbourhood: RepairOption {
        let duties = [world.own] + world.neighbours(atMost: Self.neighbourhood)
        var vehicles: [FleetEntry.ID: Int] = [:]
        for duty in duties { vehicles[duty.fleet, default: 0] += 1 }
        for entry in world.spare.keys { vehicles[entry, default: 0] += 1 }
        return RepairOption(
            kind: .neighbourhood, replaced: Set(duties.map(\.id)), jobs: [job(duties.flatMap(\.pupils), vehicles, part)]
        )
    }

    /// Compared with a new plan without the wish: what planning again saves by itself is not the wish's merit.
    var everything: RepairOption {
        RepairOption(
            kind: .everything, replaced: Set(world.stored.plan.duties.map(\.id)), jobs: [job(granted, whole)],
            comparison: [job(world.problem, whole)])
    }

    /// The pupil alone, with every vehicle there is: when even that is not possible, nothing is.
    var alone: SolveJob {
        var vehicles: [FleetEntry.ID: Int] = [:]
        for entry in granted.fleet { vehicles[entry.id] = entry.count }
        return job([world.pupil], vehicles, small)
    }
}
