/// Groups that ride together go into a duty one after the other: the first where it costs least, the others where the
/// first leaves room.
extension RouteFactory {
    func insertingGroup(_ leader: Int, _ insertion: Insertion, _ others: [Int], into route: Route) -> Route? {
        guard insertion.isPossible, let first = inserting(leader, insertion, into: route) else { return nil }
        return adding(others, to: first, with: leader)
    }

    /// A new duty for the whole group.
    func duty(for leader: Int, _ others: [Int], in vehicleClass: Int) -> Route? {
        single(leader, in: vehicleClass).flatMap { adding(others, to: $0, with: leader) }
    }

    private func adding(_ others: [Int], to route: Route, with leader: Int) -> Route? {
        var route = route
        var placed = [leader]
        for other in others {
            guard let range = Companionship.range(of: other, with: placed, in: route, instance) else { return nil }
            let insertion = insertion.best(of: other, in: route, range: range)
            guard insertion.isPossible, let next = inserting(other, insertion, into: route) else { return nil }
            route = next
            placed.append(other)
        }
        return route
    }
}
