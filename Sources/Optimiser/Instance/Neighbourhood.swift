/// For each request the requests that are most like it: near at both ends and at the same time, so that they could
/// change places in a duty or share one.
enum Neighbourhood {
    static let most = 100

    static func lists(of tables: InstanceTables) -> [[Int]] {
        (0..<tables.requestCount).map { request in
            let distances = (0..<tables.requestCount)
                .filter { $0 != request }
                .map { (distance(request, $0, tables), $0) }
                .sorted { $0 < $1 }
            return distances.prefix(most).map(\.1)
        }
    }

    private static func distance(_ left: Int, _ right: Int, _ tables: InstanceTables) -> Int {
        func driving(_ from: Int, _ to: Int) -> Int {
            let there = tables.place[from] * tables.placeCount + tables.place[to]
            let back = tables.place[to] * tables.placeCount + tables.place[from]
            return Int(min(tables.seconds[there], tables.seconds[back]))
        }
        let ends = driving(2 * left, 2 * right) + driving(2 * left + 1, 2 * right + 1)
        let apart = abs(tables.beginHigh[2 * left + 1] - tables.beginHigh[2 * right + 1])
        return 2 * ends + apart
    }
}
