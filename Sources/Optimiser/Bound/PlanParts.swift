/// Which duties of a plan are made anew together, one group after the other: those near a duty, as many as are solved in the
/// time there is (POPMUSIC: Taillard and Voss 2002).
struct PlanParts {
    /// Requests of a part, at least.
    private var size: Double
    /// Duties of those that were tried, by number.
    private var tried: Set<[Int]> = []
    private var unsolved = 0

    /// Requests of the first parts, and no more than this share of all.
    private static let first = 40.0
    private static let firstShare = 0.6
    private static let growth = 1.25
    private static let shrinking = 0.9
    /// Of unsolved parts, after which they get no larger.
    private static let patience = 4

    init(requests: Int) { size = min(Self.first, Self.firstShare * Double(requests)) }

    /// - Returns: slots of a part that has not been tried; nil when the only one that is left is the whole plan.
    mutating func next(of plan: Assignment, _ instance: Instance) -> [Int]? {
        while true {
            for seed in plan.routes.indices {
                let slots = plan.slots(near: seed, instance) { slots in
                    slots.count < 2 || Double(slots.map { plan.routes[$0].requests.count }.reduce(0, +)) < size
                }
                guard slots.count > 1, slots.count < plan.routes.count else { continue }
                if tried.insert(slots.map { plan.routes[$0].id }.sorted()).inserted { return slots }
            }
            guard unsolved < Self.patience, size < Double(plan.slot.count) else { return nil }
            size *= Self.growth
        }
    }

    /// - Parameter isSolved: the part that was given last is as cheap as can be.
    mutating func note(isSolved: Bool) {
        guard !isSolved else { return }
        unsolved += 1
        size *= Self.shrinking
    }
}
