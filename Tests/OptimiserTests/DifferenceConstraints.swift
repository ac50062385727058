@testable import Optimiser

/// The times of one duty as difference constraints, written from the rules' words and solved by the plainest method: what
/// the fast evaluation is held against.
struct DifferenceConstraints {
    /// `later` is at least `gap` after `earlier`.
    private struct Constraint {
        var earlier: Int
        var later: Int
        var gap: Int
    }

    private static let origin = 0
    private static let leaving = 1
    private static let returning = 2
    private static let first = 3

    private var constraints: [Constraint] = []
    private var count: Int

    init(_ events: [Int], _ instance: Instance, _ vehicle: VehicleClass) {
        count = Self.first + events.count
        bound(Self.leaving, vehicle.shiftLow, vehicle.shiftHigh)
        bound(Self.returning, vehicle.shiftLow, vehicle.shiftHigh)
        var aboard: [Int] = []
        for (index, event) in events.enumerated() {
            let joins = index > 0 && instance.stopKey[events[index - 1]] == instance.stopKey[event]
            let departure = dwell(events, index, instance)
            let leavingStop = index + Self.restOfStop(events, index, instance)
            let node = Self.first + index
            bound(node, instance.beginLow[event], instance.beginHigh[event])
            let stopDeparture = dwell(events, leavingStop, instance)
            bound(Self.first + leavingStop, 0, instance.departHigh[event] - stopDeparture)
            let place = instance.place[event]
            if index == 0 {
                require(node, after: Self.leaving, by: instance.driving(vehicle.depot, place))
            } else {
                let before = events[index - 1]
                let gap =
                    joins
                    ? instance.sequel[before]
                    : dwell(events, index - 1, instance) + instance.driving(instance.place[before], place)
                require(node, after: node - 1, by: gap)
                if let most = waitLimit(event, joins, aboard, instance) {
                    require(node - 1, after: node, by: -gap - most)
                }
            }
            if event % 2 == 1, let from = events.firstIndex(of: event - 1) {
                let start =
                    instance.isStopwise
                    ? dwell(events, from + Self.restOfStop(events, from, instance), instance)
                    : instance.service[event - 1]
                require(Self.first + from, after: node, by: -instance.rideCap[event / 2] - start)
            }
            if event % 2 == 0 { aboard.append(event / 2) } else { aboard.removeAll { $0 == event / 2 } }
            guard index == events.count - 1 else { continue }
            require(Self.returning, after: node, by: departure + instance.driving(place, vehicle.depot))
        }
        require(Self.leaving, after: Self.returning, by: -vehicle.longestDuty)
    }

    private static func restOfStop(_ events: [Int], _ index: Int, _ instance: Instance) -> Int {
        var last = index
        let key = instance.stopKey[events[index]]
        while last + 1 < events.count, instance.stopKey[events[last + 1]] == key { last += 1 }
        return last - index
    }

    /// From the event's begin until its stop could be left if it were the last there.
    private func dwell(_ events: [Int], _ index: Int, _ instance: Instance) -> Int {
        var first = index
        while first > 0, instance.stopKey[events[first - 1]] == instance.stopKey[events[index]] { first -= 1 }
        var dwell = instance.fixedTime[events[first]] + instance.service[events[first]]
        for next in first + 1..<max(index + 1, first + 1) {
            dwell += instance.service[events[next]] - instance.sequel[events[next - 1]]
        }
        return dwell
    }

    private func waitLimit(_ event: Int, _ joins: Bool, _ aboard: [Int], _ instance: Instance) -> Int? {
        if joins && instance.isStopwise { return 0 }
        let limits = aboard.map { instance.isGate[event] == 1 ? instance.waitAtGate[$0] : instance.waitOnRoad[$0] }
        return limits.min().flatMap { $0 < Instance.unlimited ? $0 : nil }
    }

    private mutating func bound(_ node: Int, _ low: Int, _ high: Int) {
        require(node, after: Self.origin, by: low)
        require(Self.origin, after: node, by: -high)
    }

    private mutating func require(_ later: Int, after earlier: Int, by gap: Int) {
        constraints.append(Constraint(earlier: earlier, later: later, gap: gap))
    }

    /// Whether times exist, with the whole duty within `span` when given: Bellman and Ford's method.
    func isSolvable(span: Int? = nil) -> Bool {
        let all =
            constraints
            + (span.map { [Constraint(earlier: Self.returning, later: Self.leaving, gap: -$0)] } ?? [])
        var times = Array(repeating: -1_000_000_000, count: count)
        times[Self.origin] = 0
        for _ in 0...count {
            var changed = false
            for constraint in all where times[constraint.earlier] + constraint.gap > times[constraint.later] {
                times[constraint.later] = times[constraint.earlier] + constraint.gap
                changed = true
            }
            if !changed { return true }
        }
        return false
    }
}
