extension TogetherChange {
    /// Splits the region into parts; municipalities that are in no group plan on their own.
    func apply(to scenario: inout ScenarioRegion) throws(Fault) {
        guard scenario.parts.isEmpty else {
            throw .contradiction(
                "wie samen plant is al gekozen, in een scenario waarop dit voortbouwt",
                advice: "Misschien kan de keuze daar weg.")
        }
        var seen: Set<Municipality.ID> = []
        for municipality in groups.joined() {
            try scenario.region.require(municipality)
            guard seen.insert(municipality).inserted else {
                throw .contradiction("\(municipality) staat in meer dan één groep")
            }
        }
        let alone = scenario.region.municipalities.filter { !seen.contains($0) }.map { [$0] }
        let present = Set(scenario.region.pupils.map(\.municipality))
        scenario.parts = (groups.map { $0.sorted() } + alone).filter { !present.isDisjoint(with: $0) }.map { members in
            ScenarioRegion.Part(name: members.map(\.text).dutchList, municipalities: members)
        }
        scenario.notes.append(
            "Elke groep gemeenten is apart gepland en kon daarbij alle voertuigen van de regio gebruiken. Samen kunnen dat er meer zijn dan er nu zijn."
        )
    }
}
