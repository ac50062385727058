extension PupilGroup {
    /// The pupils of a region who meet every condition, by code.
    ///
    /// - Throws: when a name is not known, or nobody meets the conditions.
    /// - Complexity: O(pupils × names).
    func members(of region: Region, _ distances: Distances) throws(Fault) -> [Pupil] {
        try checkNames(region)
        let members = region.pupils.filter { isMember($0, region, distances) }.sorted { $0.id < $1.id }
        guard !members.isEmpty else {
            throw .nobody(
                "geen enkele leerling hoort bij deze groep",
                advice: "Alle voorwaarden bij «wie» gelden tegelijk. Misschien zijn het er te veel.")
        }
        return members
    }

    private func isMember(_ pupil: Pupil, _ region: Region, _ distances: Distances) -> Bool {
        if let pupils, !pupils.contains(pupil.id) { return false }
        if let municipalities, !municipalities.contains(pupil.municipality) { return false }
        if let destinations, !destinations.contains(pupil.destination) { return false }
        if let ageGroups, !(pupil.ageGroup.map(ageGroups.contains) ?? false) { return false }
        if needsNoHelp, pupil.needsHelp { return false }
        let destination = region.destinations.first { $0.id == pupil.destination }
        if let kinds, !kinds.contains(where: { destination?.isOfKind($0) == true }) { return false }
        guard shortestRide != nil || longestRide != nil else { return true }
        guard let destination else { return false }
        let length = distances.ride(pupil.home.coordinate, destination.address.coordinate).length
        return length >= shortestRide ?? .zero && length <= longestRide ?? length
    }

    private func checkNames(_ region: Region) throws(Fault) {
        let known = Set(region.pupils.map(\.id))
        if let unknown = pupils?.first(where: { !known.contains($0) }) { throw .unknown("leerling", unknown.text) }
        for municipality in municipalities ?? [] { try region.require(municipality) }
        for destination in destinations ?? [] { _ = try region.index(of: destination) }
        for kind in kinds ?? [] where !region.destinations.contains(where: { $0.isOfKind(kind) }) {
            throw .unknown("soort bestemming", kind)
        }
    }
}

extension Pupil {
    fileprivate var needsHelp: Bool {
        needs.hasWheelchair || needs.attendant != .none || needs.isIndividual || handover != nil
    }
}

extension Destination {
    /// Kinds are free text; capitals do not matter.
    package func isOfKind(_ other: String) -> Bool { kind?.lowercased() == other.lowercased() }
}
