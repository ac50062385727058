/// Requests whose prices rise and fall together: the rows of a master over chains.
///
/// Prices of a few large zones are found in a few rounds; smaller zones go on from there.
struct PriceZones {
    let served: [Int]
    /// Per request: its zone, or −1.
    private(set) var zoneOf: [Int]
    /// Per request: its price as a share of the mean one of its zone.
    private(set) var shares: [Double]
    /// Per zone: of the shares.
    private(set) var sums: [Double] = []

    var count: Int { sums.count }

    /// - Parameters:
    ///   - zones: none of them empty.
    ///   - prices: per request of the instance; those of a zone keep their proportions.
    init(_ zones: [[Int]], _ prices: [Double]) {
        served = zones.flatMap(\.self)
        zoneOf = Array(repeating: -1, count: prices.count)
        shares = Array(repeating: 0, count: prices.count)
        for (number, zone) in zones.enumerated() {
            let mean = zone.map { prices[$0] }.reduce(0, +) / Double(zone.count)
            for request in zone {
                zoneOf[request] = number
                shares[request] = zone.count == 1 || mean <= 0 ? 1 : prices[request] / mean
            }
            sums.append(zone.map { shares[$0] }.reduce(0, +))
        }
    }

    /// - Parameter visits: requests, as often as they are visited.
    /// - Returns: what they add to the rows of their zones, in the order of these.
    func entries(of visits: some Sequence<Int>) -> [(zone: Int, share: Double)] {
        var sums: [Int: Double] = [:]
        for request in visits where zoneOf[request] >= 0 { sums[zoneOf[request], default: 0] += shares[request] }
        return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Cuts requests into zones of neighbours, of equal size but for one: halves along the line between two that lie far
    /// from each other, and again. None is empty.
    static func halved(_ requests: [Int], count: Int, distance: (Int, Int) -> Int) -> [[Int]] {
        let count = min(count, requests.count)
        guard count > 1, let any = requests.first else { return [requests] }
        func farthest(from one: Int) -> Int { requests.max { distance($0, one) < distance($1, one) } ?? one }
        let near = farthest(from: any)
        let far = farthest(from: near)
        let sorted = requests.map { (side: distance($0, near) - distance($0, far), request: $0) }
            .sorted { ($0.side, $0.request) < ($1.side, $1.request) }.map(\.request)
        let half = count / 2
        let cut = requests.count * half / count
        return halved(Array(sorted[..<cut]), count: half, distance: distance)
            + halved(Array(sorted[cut...]), count: count - half, distance: distance)
    }
}
