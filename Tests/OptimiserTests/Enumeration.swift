@testable import Optimiser

/// Cheapest duty for each set of requests by trying all orders, then the cheapest partition.
struct Enumeration {
    let instance: Instance
    let scratch: Scratch

    init(_ instance: Instance) {
        self.instance = instance
        scratch = Scratch(requestCount: instance.requestCount)
    }

    /// With the vehicles that there are.
    func cheapestPlan() -> Int? { cheapestPlans()[(1 << instance.requestCount) - 1] }

    /// The least number of requests without a ride, with the vehicles that there are.
    func leastLeftOut() -> Int {
        let plans = cheapestPlans()
        let most = plans.indices.filter { plans[$0] != nil }.map(\.nonzeroBitCount).max() ?? 0
        return instance.requestCount - most
    }

    /// Per set of requests; nil where no plan serves it.
    private func cheapestPlans() -> [Int?] {
        let sets = 1 << instance.requestCount
        var plan: [Int?] = Array(repeating: nil, count: sets)
        plan[0] = 0
        for (fleet, count) in instance.fleetCounts.enumerated() {
            let duties = (1..<sets).compactMap { set in
                cheapestDuty(members(of: set), fleet).map { (set: set, cost: $0) }
            }
            for _ in 0..<min(count, instance.requestCount) {
                let before = plan
                for (served, cost) in before.enumerated() {
                    guard let cost else { continue }
                    for duty in duties where served & duty.set == 0 {
                        let sum = cost + duty.cost
                        if sum < plan[served | duty.set] ?? .max { plan[served | duty.set] = sum }
                    }
                }
            }
        }
        return plan
    }

    private func members(of set: Int) -> [Int] { (0..<instance.requestCount).filter { set & (1 << $0) != 0 } }

    private func cheapestDuty(_ requests: [Int], _ fleet: Int) -> Int? {
        var best = Int.max
        for (vehicleClass, vehicle) in instance.classes.enumerated()
        where vehicle.fleet == fleet && requests.allSatisfy({ instance.seatings($0, vehicleClass) != 0 }) {
            extend(0, requests, 0, 0, vehicle, vehicleClass, &best)
        }
        return best == .max ? nil : best
    }

    private func extend(
        _ count: Int, _ requests: [Int], _ boarded: Int, _ alighted: Int, _ vehicle: VehicleClass, _ vehicleClass: Int,
        _ best: inout Int
    ) {
        if count == 2 * requests.count {
            let evaluator = DutyEvaluator(instance: instance, scratch: scratch)
            if let outcome = evaluator.evaluate(count: count, in: vehicle) { best = min(best, outcome.cost) }
            return
        }
        for (position, request) in requests.enumerated() {
            let bit = 1 << position
            if boarded & bit == 0 {
                for seating in 0..<2 where instance.seatings(request, vehicleClass) & (1 << UInt8(seating)) != 0 {
                    scratch.event[count] = Int32(2 * request)
                    scratch.seating[count] = UInt8(seating)
                    extend(count + 1, requests, boarded | bit, alighted, vehicle, vehicleClass, &best)
                }
            } else if alighted & bit == 0 {
                let board = (0..<count).first { scratch.event[$0] == Int32(2 * request) } ?? 0
                scratch.event[count] = Int32(2 * request + 1)
                scratch.seating[count] = scratch.seating[board]
                extend(count + 1, requests, boarded, alighted | bit, vehicle, vehicleClass, &best)
            }
        }
    }
}
