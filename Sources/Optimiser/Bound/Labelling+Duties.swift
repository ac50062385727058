extension Labelling {
    /// Follows a way back to the depot.
    func duty(_ index: Int, _ reducedCost: Double) -> Duty {
        var path: [Label] = []
        var at = index
        while at >= 0 {
            path.append(labels[at])
            at = Int(labels[at].parent)
        }
        var duty = Duty(cost: reducedCost, reducedCost: reducedCost, requests: [], events: [], seatings: [])
        var aboard: [(request: Int, seating: UInt8)] = []
        for label in path.reversed() {
            if label.isBoarding {
                let request = Int(label.event) >> 1
                aboard.append((request, label.seating))
                duty.requests.append(Int32(request))
                duty.cost += task.prices[request]
                append(request, label.seating, side: 0, to: &duty)
            } else {
                // Where the vehicle comes back, one alights, and it is the first.
                let all = aboard.filter { problem.alightings[$0.request].stop == Int(label.event) >> 1 }
                let alighting = all.prefix(label.isPartial ? 1 : all.count)
                if label.isPartial { duty.isPartial = true }
                if !haveOneOrder(alighting.map(\.request)) {
                    duty.visits.append(duty.events.count..<duty.events.count + alighting.count)
                }
                for (request, seating) in alighting { append(request, seating, side: 1, to: &duty) }
                aboard.removeAll { passenger in alighting.contains { $0.request == passenger.request } }
            }
        }
        duty.cost -= task.cuts.penalty(of: duty.requests)
        if problem.isReversed {
            duty.events.reverse()
            duty.seatings.reverse()
            let count = duty.events.count
            duty.visits = duty.visits.map { count - $0.upperBound..<count - $0.lowerBound }
        }
        return duty
    }

    /// In whatever order these alight, it is the same.
    private func haveOneOrder(_ requests: [Int]) -> Bool {
        let events = requests.map { problem.alightings[$0] }
        return events.allSatisfy { $0 == events[0] }
    }

    private func append(_ request: Int, _ seating: UInt8, side: Int, to duty: inout Duty) {
        duty.events.append(Int32(2 * problem.requests[request] + (problem.isReversed ? 1 - side : side)))
        duty.seatings.append(seating)
    }
}

extension Labelling.Duty {
    /// More are not looked at.
    private static let mostOrders = 720

    /// Orders of the events in which those who alight together do so in different ways; nil when there are too many.
    var orders: [[Int]]? {
        var orders = [Array(events.indices)]
        for visit in visits {
            let ways = Self.permutations(Array(visit))
            guard orders.count * ways.count <= Self.mostOrders else { return nil }
            orders = orders.flatMap { order in
                ways.map { way in
                    var order = order
                    order.replaceSubrange(visit, with: way)
                    return order
                }
            }
        }
        return orders
    }

    private static func permutations(_ elements: [Int]) -> [[Int]] {
        guard elements.count > 1 else { return [elements] }
        // A bus full of pupils has too many.
        guard elements.count <= 6 else { return Array(repeating: elements, count: mostOrders + 1) }
        return elements.indices.flatMap { index -> [[Int]] in
            var others = elements
            let first = others.remove(at: index)
            return permutations(others).map { [first] + $0 }
        }
    }
}
