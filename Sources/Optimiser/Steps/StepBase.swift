import Domain

/// Somebody's plan in the terms of the search: which duties are sequences that it understands, and what each costs.
final class StepBase: Sendable {
    struct Slot: Sendable {
        let duty: Duty
        /// Cents, with the times that the plan gives.
        let cost: Int
        /// In the order of boarding; empty when the duty is not a sequence of whole rides of known pupils.
        let requests: [Int]
        /// The same sequence with the best times; nil when it breaks a rule.
        let route: Route?
        let vehicleClass: Int

        /// Cents, with the best times where there are any.
        var leastCost: Int { route.map { min($0.cost, cost) } ?? cost }
        var isUsable: Bool { !requests.isEmpty }
    }

    let problem: HalfDayProblem
    let instance: Instance
    let slots: [Slot]
    let slotOf: [Int?]
    /// Vehicles in use per fleet entry.
    let used: [Int]
    /// Requests without any ride.
    let waiting: [Int]

    init(_ plan: HalfDayPlan, _ problem: HalfDayProblem, _ matrix: TravelMatrix, _ instance: Instance) {
        self.problem = problem
        self.instance = instance
        let factory = RouteFactory(instance, worker: RouteFactory.mostWorkers - 2)
        let meter = DutyMeter(problem, matrix)
        let index = Dictionary(
            problem.requests.enumerated().map { ($0.element.pupil, $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
        let fleet = Dictionary(
            problem.fleet.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var used = [Int](repeating: 0, count: problem.fleet.count)
        var slotOf = [Int?](repeating: nil, count: instance.requestCount)
        var slots: [Slot] = []
        for duty in plan.duties {
            let cost = meter.lines(for: duty).map(\.amount).reduce(.zero, +).rawValue
            let entry = fleet[duty.fleet]
            if let entry { used[entry] += 1 }
            let vehicle =
                instance.classes.firstIndex { $0.fleet == entry && $0.hasAttendant == duty.hasAttendant }
                ?? instance.classes.firstIndex { $0.fleet == entry }
            guard let vehicle, let events = StepBase.events(duty, index, problem) else {
                slots.append(Slot(duty: duty, cost: cost, requests: [], route: nil, vehicleClass: 0))
                continue
            }
            for (position, event) in events.enumerated() {
                factory.scratch.event[position] = Int32(event.event)
                factory.scratch.seating[position] = event.seating
            }
            let allowed = events.allSatisfy {
                instance.seatings($0.event >> 1, vehicle) & (1 << $0.seating) != 0
            }
            let requests = events.filter { $0.event & 1 == 0 }.map { $0.event >> 1 }
            let route =
                allowed && events.count <= Scratch.mostEvents ? factory.make(count: events.count, in: vehicle) : nil
            for request in requests { slotOf[request] = slots.count }
            slots.append(Slot(duty: duty, cost: cost, requests: requests, route: route, vehicleClass: vehicle))
        }
        self.slots = slots
        self.slotOf = slotOf
        self.used = used
        let aboard = Set(plan.duties.flatMap(\.pupils))
        waiting = problem.requests.indices.filter { !aboard.contains(problem.requests[$0].pupil) }
    }

    /// - Returns: nil unless everyone is known, boards once and then alights once.
    private static func events(
        _ duty: Duty, _ index: [Pupil.ID: Int], _ problem: HalfDayProblem
    ) -> [(event: Int, seating: UInt8)]? {
        var events: [(event: Int, seating: UInt8)] = []
        var seatings: [Int: UInt8] = [:]
        var finished: Set<Int> = []
        for stop in duty.stops {
            for pupil in stop.alighting {
                guard let request = index[pupil], let seating = seatings[request], finished.insert(request).inserted
                else { return nil }
                events.append((Instance.alighting(request), seating))
            }
            for boarding in stop.boarding {
                guard let request = index[boarding.pupil], seatings[request] == nil else { return nil }
                let moves = problem.requests[request].needs.wheelchair != .none && boarding.seating == .seat
                seatings[request] = moves ? 1 : 0
                events.append((Instance.boarding(request), moves ? 1 : 0))
            }
        }
        return events.isEmpty || finished.count != seatings.count ? nil : events
    }
}
