/// For each request the requests that it goes best together with in one duty: the least driving that serves both, one after
/// the other or sharing a ride, less what each needs by itself.
///
/// A measure of both ends would call two requests strangers when one ends where the other begins, at that very time;
/// such pairs follow each other in good plans.
enum Neighbourhood {
    static let most = 100
    /// Above this many requests only the so many that are nearest by their ends are looked at.
    private static let mostCandidates = 500
    /// A second of standing still counts as this part of a second of driving: it may be filled by someone else.
    private static let waitingWeight = 0.3

    static func lists(of tables: InstanceTables) -> [[Int]] {
        let everyone = Array(0..<tables.requestCount)
        return everyone.map { request in
            var candidates = everyone
            if everyone.count > mostCandidates {
                let near = everyone.map { (endsApart(request, $0, tables), $0) }.sorted { $0 < $1 }
                candidates = near.prefix(mostCandidates).map(\.1)
            }
            return candidates.filter { $0 != request }.map { (extraDriving(request, $0, tables), $0) }
                .sorted { $0 < $1 }.prefix(most).map(\.1)
        }
    }

    private static func driving(_ from: Int, _ to: Int, _ tables: InstanceTables) -> Int {
        Int(tables.seconds[tables.place[from] * tables.placeCount + tables.place[to]])
    }

    private static func endsApart(_ left: Int, _ right: Int, _ tables: InstanceTables) -> Int {
        func apart(_ from: Int, _ to: Int) -> Int { min(driving(from, to, tables), driving(to, from, tables)) }
        let times = abs(tables.beginHigh[2 * left + 1] - tables.beginHigh[2 * right + 1])
        return 2 * (apart(2 * left, 2 * right) + apart(2 * left + 1, 2 * right + 1)) + times
    }

    /// The six orders in which two requests can be served: boarding is 0, alighting 1 of the first request; 2 and 3 of the
    /// second.
    private static let orders = [
        [0, 1, 2, 3], [2, 3, 0, 1], [0, 2, 1, 3], [0, 2, 3, 1], [2, 0, 1, 3], [2, 0, 3, 1],
    ]

    private static func extraDriving(_ left: Int, _ right: Int, _ tables: InstanceTables) -> Double {
        let events = (2 * left, 2 * left + 1, 2 * right, 2 * right + 1)
        let alone = driving(events.0, events.1, tables) + driving(events.2, events.3, tables)
        var best = Double.infinity
        for order in orders {
            let cost = cost(of: order, events, tables)
            if cost < best { best = cost }
        }
        return best - Double(alone)
    }

    /// Driving and the waiting that no later start takes away; infinite when the windows do not allow the order.
    private static func cost(of order: [Int], _ events: (Int, Int, Int, Int), _ tables: InstanceTables) -> Double {
        func event(_ index: Int) -> Int {
            switch order[index] {
            case 0: events.0
            case 1: events.1
            case 2: events.2
            default: events.3
            }
        }
        var time = tables.beginLow[event(0)]
        var slack = tables.beginHigh[event(0)] - time
        var driven = 0
        var waited = 0
        for index in 1..<4 {
            let (from, to) = (event(index - 1), event(index))
            let leg = driving(from, to, tables)
            driven += leg
            time += tables.service[from] + leg
            if time < tables.beginLow[to] {
                waited += tables.beginLow[to] - time
                time = tables.beginLow[to]
            }
            guard time <= tables.beginHigh[to] else { return .infinity }
            slack = min(slack, waited + tables.beginHigh[to] - time)
        }
        return Double(driven) + waitingWeight * Double(max(0, waited - slack))
    }
}
