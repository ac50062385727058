/// In which order requests are put back.
enum InsertionOrder: Int, CaseIterable {
    case shuffled
    case largestFirst
    case longestFirst
    case shortestFirst
    case earliestFirst
    case latestFirst

    /// Weights 4 : 3 : 2 : 1 : 1 : 1, after SISR.
    static func random(_ random: inout RandomSource) -> InsertionOrder {
        switch random.below(12) {
        case 0..<4: .shuffled
        case 4..<7: .largestFirst
        case 7..<9: .longestFirst
        case 9: .shortestFirst
        case 10: .earliestFirst
        default: .latestFirst
        }
    }

    func sorted(_ requests: [Int32], _ instance: Instance, _ random: inout RandomSource) -> [Int32] {
        var shuffled = requests
        random.shuffle(&shuffled)
        guard self != .shuffled else { return shuffled }
        // Equal keys keep the shuffled order: the sort is made stable by the position.
        return shuffled.enumerated()
            .map { (key(Int($1), instance), $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map(\.2)
    }

    private func key(_ request: Int, _ instance: Instance) -> Int {
        let boarding = instance.place[Instance.boarding(request)]
        let alighting = instance.place[Instance.alighting(request)]
        switch self {
        case .shuffled: return 0
        case .largestFirst:
            let load = instance.loads[2 * request]
            let wheelchair = Int(load[LoadDimension.wheelchairPlaces])
            let alone = instance.mostAboard[request] < Instance.unlimited ? 4 : 0
            return -(Int(load[LoadDimension.seats]) + 3 * wheelchair + alone)
        case .longestFirst: return -instance.driving(boarding, alighting)
        case .shortestFirst: return instance.driving(boarding, alighting)
        case .earliestFirst: return instance.beginHigh[Instance.boarding(request)]
        case .latestFirst: return -instance.beginLow[Instance.alighting(request)]
        }
    }
}
