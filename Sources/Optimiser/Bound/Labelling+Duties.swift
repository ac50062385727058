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
                for (request, seating) in aboard
                where problem.alightings[request].stop == Int(label.event) >> 1 {
                    append(request, seating, side: 1, to: &duty)
                }
                aboard.removeAll { problem.alightings[$0.request].stop == Int(label.event) >> 1 }
            }
        }
        duty.cost -= task.cuts.penalty(of: duty.requests)
        if problem.isReversed {
            duty.events.reverse()
            duty.seatings.reverse()
        }
        return duty
    }

    private func append(_ request: Int, _ seating: UInt8, side: Int, to duty: inout Duty) {
        duty.events.append(Int32(2 * problem.requests[request] + (problem.isReversed ? 1 - side : side)))
        duty.seatings.append(seating)
    }
}
