extension NearerChange {
    /// Pupils get a nearer destination. Whether there is room is not known; that is noted.
    func apply(to scenario: inout ScenarioRegion, _ distances: Distances) throws(Fault) {
        let moves = try moves(in: scenario.region, distances).sorted { left, right in
            left.saved == right.saved ? left.pupil < right.pupil : left.saved > right.saved
        }
        let chosen = moves.prefix(best ?? moves.count)
        guard !chosen.isEmpty else {
            throw .nobody(
                "voor niemand is er een bestemming die dichterbij ligt",
                advice:
                    "Misschien is «scheelt_minstens» te groot, of zijn er geen twee bestemmingen van dezelfde soort.")
        }
        for move in chosen { move.apply(to: &scenario) }
        scenario.region.dropCompanyAcrossSchools(of: Set(chosen.map(\.pupil)))
        scenario.notes.append(
            "\(chosen.count.counted("leerling gaat", "leerlingen gaan")) naar een bestemming dichterbij. Of daar plaats is en of het onderwijs past, is niet bekend."
        )
    }

    private struct Move {
        let pupil: Pupil.ID
        let destination: Destination.ID
        let saved: Metres

        func apply(to scenario: inout ScenarioRegion) {
            for index in scenario.region.pupils.indices where scenario.region.pupils[index].id == pupil {
                let former = scenario.formerDestinations[pupil] ?? scenario.region.pupils[index].destination
                scenario.formerDestinations[pupil] = former == destination ? nil : former
                scenario.region.pupils[index].destination = destination
            }
        }
    }

    private func moves(in region: Region, _ distances: Distances) throws(Fault) -> [Move] {
        switch who {
        case .permissions(let permissions):
            var choices: [Pupil.ID: [Destination.ID]] = [:]
            for permission in permissions {
                _ = try region.index(of: permission.destination)
                choices[permission.pupil, default: []].append(permission.destination)
            }
            let members = try PupilGroup(pupils: choices.keys.sorted()).members(of: region, distances)
            return members.compactMap { pupil in
                move(
                    pupil, among: region.destinations.filter { choices[pupil.id]?.contains($0.id) == true }, Metres(1),
                    region, distances)
            }
        case .sameKind(let group, let saves):
            let members = try (group ?? PupilGroup()).members(of: region, distances)
            return members.compactMap { pupil in
                let kind = region.destinations.first { $0.id == pupil.destination }?.kind
                guard let kind else { return nil }
                return move(
                    pupil, among: region.destinations.filter { $0.isOfKind(kind) }, max(saves, Metres(1)), region,
                    distances)
            }
        }
    }

    /// To the nearest that is open on all of the pupil's days, if that saves enough.
    private func move(
        _ pupil: Pupil, among destinations: [Destination], _ least: Metres, _ region: Region, _ distances: Distances
    ) -> Move? {
        guard let present = region.destinations.first(where: { $0.id == pupil.destination }) else { return nil }
        func length(_ destination: Destination) -> Metres {
            distances.ride(pupil.home.coordinate, destination.address.coordinate).length
        }
        let open = destinations.filter { destination in
            destination.id != present.id && pupil.attendance.days.allSatisfy { destination.bellTimes[$0] != nil }
        }
        let nearest = open.min { (length($0), $0.id) < (length($1), $1.id) }
        guard let nearest else { return nil }
        let saved = length(present) - length(nearest)
        return saved >= least ? Move(pupil: pupil.id, destination: nearest.id, saved: saved) : nil
    }
}

extension Region {
    /// Who had to ride together because they went to one school need not when one of them goes elsewhere.
    fileprivate mutating func dropCompanyAcrossSchools(of moved: Set<Pupil.ID>) {
        let destination = Dictionary(pupils.map { ($0.id, $0.destination) }, uniquingKeysWith: { first, _ in first })
        for index in pupils.indices {
            let own = pupils[index]
            pupils[index].togetherWith.removeAll { other in
                (moved.contains(own.id) || moved.contains(other)) && destination[other] != own.destination
            }
        }
    }
}
