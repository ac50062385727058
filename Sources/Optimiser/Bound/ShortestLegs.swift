/// Lower bounds on driving between the ends of requests, whatever detour is made. An estimate from coordinates obeys the
/// triangle inequality up to rounding, a given matrix may not: both are closed by Dijkstra from the side (schools, as a
/// rule) with the fewest places.
struct ShortestLegs {
    private let instance: Instance
    /// Whether distances are kept per alighting place (towards it) rather than per boarding place (from it).
    private let isTowards: Bool
    private var seconds: [Int: [Int]] = [:]
    private var metres: [Int: [Int]] = [:]

    /// - Complexity: O(distinct places of the smaller side × places²).
    init(_ instance: Instance, _ requests: [Int]) {
        self.instance = instance
        let boarding = Set(requests.map { instance.place[Instance.boarding($0)] })
        let alighting = Set(requests.map { instance.place[Instance.alighting($0)] })
        isTowards = alighting.count <= boarding.count
        for place in isTowards ? alighting : boarding {
            seconds[place] = closure(place, instance.driving)
            metres[place] = closure(place, instance.length)
        }
    }

    func leg(of request: Int) -> (seconds: Int, metres: Int) {
        let from = instance.place[Instance.boarding(request)]
        let to = instance.place[Instance.alighting(request)]
        let (hub, other) = isTowards ? (to, from) : (from, to)
        return (seconds[hub]?[other] ?? 0, metres[hub]?[other] ?? 0)
    }

    private func closure(_ hub: Int, _ weight: (Int, Int) -> Int) -> [Int] {
        let count = instance.placeCount
        var distance = (0..<count).map { isTowards ? weight($0, hub) : weight(hub, $0) }
        var isDone = Array(repeating: false, count: count)
        distance[hub] = 0
        for _ in 0..<count {
            var next = -1
            for place in 0..<count where !isDone[place] && (next < 0 || distance[place] < distance[next]) {
                next = place
            }
            isDone[next] = true
            for place in 0..<count where !isDone[place] {
                let step = isTowards ? weight(place, next) : weight(next, place)
                distance[place] = min(distance[place], distance[next] + step)
            }
        }
        return distance
    }
}
