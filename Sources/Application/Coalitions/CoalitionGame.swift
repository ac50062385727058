import Domain

/// Which municipalities can plan together: every group of them is a number whose bits are its members.
struct CoalitionGame {
    /// With more, the number of groups runs into the hundreds.
    static let most = 6

    let municipalities: [Municipality.ID]
    /// Pupils of other municipalities, who are left out.
    let othersPupils: Int
    private let region: Region

    /// - Parameter chosen: nil takes those of the contract, or when it names none, those of the pupils.
    /// - Throws: when a chosen one has no part in the contract, and when there are too few or too many.
    init(_ region: Region, chosen: [Municipality.ID]?) throws(Fault) {
        let contract = try region.contractedMunicipalities()
        for name in chosen ?? [] where !contract.contains(name) {
            throw Fault(
                code: "E-GEMEENTE-ONBEKEND", message: "gemeente \(name) staat niet in het contract",
                advice: "Misschien bedoelt u een van deze: \(contract.map(\.text).joined(separator: ", ")).")
        }
        let municipalities = Set(chosen ?? contract).sorted()
        guard municipalities.count > 1 else {
            throw Fault(
                code: "E-TE-WEINIG-GEMEENTEN", message: "voor samen plannen zijn minstens twee gemeenten nodig",
                advice: "Misschien noemt het contract nog niet alle gemeenten.")
        }
        guard municipalities.count <= Self.most else {
            throw Fault(
                code: "E-TE-VEEL-GEMEENTEN",
                message: "met \(municipalities.count) gemeenten zijn er \((1 << municipalities.count) - 1) groepen, en "
                    + "voor elke groep is een plan nodig",
                advice: "Kies er hooguit \(Self.most) met --gemeente, bijvoorbeeld: --gemeente \(municipalities[0]) "
                    + "--gemeente \(municipalities[1]).")
        }
        self.municipalities = municipalities
        self.region = region
        othersPupils = region.pupils.count { !municipalities.contains($0.municipality) }
    }

    /// Every group, each after all groups that are a part of it.
    var groups: [Int] { Array(1..<(1 << municipalities.count)) }

    func members(_ group: Int) -> Set<Municipality.ID> {
        Set(municipalities.indices.filter { group & (1 << $0) != 0 }.map { municipalities[$0] })
    }

    /// The region in which only these plan; vehicles, norms and prices stay the same.
    func scenarioRegion(_ group: Int) -> ScenarioRegion {
        let members = members(group)
        var own = region
        own.pupils.removeAll { !members.contains($0.municipality) }
        return ScenarioRegion(own)
    }

    /// Both halves of each way to split a group in two.
    static func splits(_ group: Int) -> [(Int, Int)] {
        var result: [(Int, Int)] = []
        var half = (group - 1) & group
        while half > 0 {
            let other = group ^ half
            if half > other { result.append((half, other)) }
            half = (half - 1) & group
        }
        return result
    }
}

extension Region {
    fileprivate func contractedMunicipalities() throws(Fault) -> [Municipality.ID] {
        let named = try agreement().municipalities
        return named.isEmpty ? Set(pupils.map(\.municipality)).sorted() : named
    }
}
