import Domain

extension HalfDayProblem {
    /// The same half-day with some of its pupils and vehicles. The places stay, so that the travel times do too.
    func part(pupils: Set<Pupil.ID>, vehicles: [FleetEntry.ID: Int], name: String) -> HalfDayProblem {
        var part = self
        part.name = name
        part.requests = requests.filter { pupils.contains($0.pupil) }
        part.apart = apart.filter { pupils.contains($0.first) && pupils.contains($0.second) }
        part.together = together.filter { pupils.contains($0.first) && pupils.contains($0.second) }
        part.fleet = fleet.compactMap { entry in
            guard let count = vehicles[entry.id], count > 0 else { return nil }
            var entry = entry
            entry.count = count
            return entry
        }
        part.norms = NormBook(
            norms.settings.filter { setting in
                if case .pupil(let pupil) = setting.scope { return pupils.contains(pupil) }
                return true
            })
        return part
    }
}
