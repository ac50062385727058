/// Removals that look at what a duty is made of: its runs, and what each request costs it.
extension Ruin {
    /// Whole runs, from an empty vehicle to an empty vehicle, of duties near the seed (zero-split removal, after Parragh,
    /// Doerner and Hartl, 2010).
    func runs(around seed: Int, _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        var removed: [Int32] = []
        var visited: [Int32] = []
        let wanted = average / 2 + random.below(average)
        for request in [seed] + instance.neighbours.range(seed).map({ instance.neighbours[$0] }) {
            if removed.count >= wanted { break }
            let slot = assignment.slot[request]
            guard slot >= 0, !visited.contains(slot) else { continue }
            visited.append(slot)
            removed += run(with: request, assignment.routes[Int(slot)])
        }
        return removed
    }

    private func run(with request: Int, _ route: Route) -> [Int32] {
        guard let position = route.index(of: Instance.boarding(request)) else { return [] }
        let start = (0...position).last { route.aboard[$0] == 0 } ?? 0
        let end = (position + 1..<route.count).first { route.aboard[$0] == 0 } ?? route.count
        return (start..<end).filter { route.event[$0] & 1 == 0 }.map { route.event[$0] >> 1 }
    }

    /// The requests near the seed that make their duties drive furthest, with some chance in the choice.
    func dearest(around seed: Int, _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        var found: [(Double, Int32)] = []
        for request in [seed] + instance.neighbours.range(seed).map({ instance.neighbours[$0] }) {
            let slot = assignment.slot[request]
            guard slot >= 0 else { continue }
            let detour = detour(of: request, assignment.routes[Int(slot)])
            found.append((-Double(detour) * (0.5 + random.unit()), Int32(request)))
        }
        return found.sorted { $0 < $1 }.prefix(average / 2 + random.below(average)).map(\.1)
    }

    /// Driving that the duty would save without the request.
    private func detour(of request: Int, _ route: Route) -> Int {
        guard let board = route.index(of: Instance.boarding(request)),
            let alight = route.index(of: Instance.alighting(request))
        else { return 0 }
        let depot = instance.classes[route.vehicleClass].depot
        func place(_ index: Int) -> Int {
            index < 0 || index >= route.count ? depot : instance.place[Int(route.event[index])]
        }
        func saved(_ from: Int, _ index: Int, _ to: Int) -> Int {
            instance.driving(place(from), place(index)) + instance.driving(place(index), place(to))
                - instance.driving(place(from), place(to))
        }
        guard alight == board + 1 else {
            return saved(board - 1, board, board + 1) + saved(alight - 1, alight, alight + 1)
        }
        return instance.driving(place(board - 1), place(board)) + instance.driving(place(board), place(alight))
            + instance.driving(place(alight), place(alight + 1)) - instance.driving(place(board - 1), place(alight + 1))
    }
}
