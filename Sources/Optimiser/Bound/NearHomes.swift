/// Which homes lie near a home or a site, so that a chain there remembers who of them has been aboard.
final class NearHomes: Sendable {
    private let homeCount: Int
    /// Per node: homes, then sites.
    private let lists: [[Int32]]
    /// `node * homeCount + home`: the home's place in the list; −1 when it is not near.
    private let position: [Int8]

    static let mostPerNode = 12

    /// - Parameter most: near homes per node, at most `mostPerNode`.
    init(_ chain: ChainProblem, most: Int) {
        homeCount = chain.homes.count
        let places = chain.homes.map(\.place) + chain.sites.map(\.place)
        lists = places.indices.map { node in
            chain.homes.indices.filter { $0 != node }.map {
                (chain.driving(places[node], places[$0]) + chain.driving(places[$0], places[node]), Int32($0))
            }.sorted { $0 < $1 }.prefix(min(most, Self.mostPerNode)).map(\.1)
        }
        var position = Array(repeating: Int8(-1), count: places.count * chain.homes.count)
        for (node, list) in lists.enumerated() {
            for (index, home) in list.enumerated() { position[node * chain.homes.count + Int(home)] = Int8(index) }
        }
        self.position = position
    }

    func of(_ node: Int) -> [Int32] { lists[node] }

    @inline(__always)
    func holds(_ memory: UInt32, at node: Int, _ home: Int) -> Bool {
        let bit = position[node * homeCount + home]
        return bit >= 0 && memory & (1 << UInt32(bit)) != 0
    }

    /// What is remembered at the next node.
    @inline(__always)
    func moved(_ memory: UInt32, from node: Int, boarded: Int?, to next: Int) -> UInt32 {
        var moved: UInt32 = 0
        if let boarded {
            let bit = position[next * homeCount + boarded]
            if bit >= 0 { moved |= 1 << UInt32(bit) }
        }
        let list = lists[node]
        for place in SetBits(UInt64(memory)) {
            let bit = position[next * homeCount + Int(list[place])]
            if bit >= 0 { moved |= 1 << UInt32(bit) }
        }
        return moved
    }
}
