extension HalfDayProblem {
    /// What one carrier has to drive: who rides with another carrier goes out, and who is in its routes without riding
    /// that half-day gets a place without a request, so that the plan can be drawn and the checker can say so.
    ///
    /// - Parameters:
    ///   - elsewhere: pupils in the routes of other carriers.
    ///   - pupils: the region's, for the homes of who does not ride.
    package func demand(of day: CarrierDay, elsewhere: Set<Pupil.ID>, pupils: [Pupil]) -> HalfDayProblem {
        let own = day.pupils
        let others = elsewhere.subtracting(own)
        var problem = self
        problem.requests.removeAll { others.contains($0.pupil) }
        problem.apart.removeAll { others.contains($0.first) || others.contains($0.second) }
        problem.together.removeAll { others.contains($0.first) || others.contains($0.second) }
        problem.norms = NormBook(
            norms.settings.filter {
                guard case .pupil(let pupil) = $0.scope else { return true }
                return !others.contains(pupil)
            })
        let riding = Set(requests.map(\.pupil))
        var known = Dictionary(
            places.compactMap { place in place.coordinate.map { ($0, place.id) } },
            uniquingKeysWith: { first, _ in first })
        for pupil in pupils where own.contains(pupil.id) && !riding.contains(pupil.id) {
            guard known[pupil.home.coordinate] == nil else { continue }
            let id = Place.ID("W\(problem.places.count + 1)")
            known[pupil.home.coordinate] = id
            problem.places.append(Place(id: id, coordinate: pupil.home.coordinate))
        }
        problem.name = "\(name), ritten van \(day.carrier)"
        problem.removeUnusedHomes(keeping: Set(pupils.filter { own.contains($0.id) }.map(\.home.coordinate)))
        return problem
    }

    /// A home that nobody of this problem lives at would only tell where another pupil lives.
    private mutating func removeUnusedHomes(keeping points: Set<Coordinate>) {
        let used = Set(requests.map(\.place) + sites.map(\.place) + bases.map(\.place))
        places.removeAll { place in
            !used.contains(place.id) && !(place.coordinate.map(points.contains) ?? true)
        }
    }
}
