package import Domain

/// Makes an invented region around Alkmaar: real towns, invented streets, schools, pupils and prices. Equal seed and
/// size give equal regions on every machine.
package struct RegionGenerator: Sendable {
    package static let sizes = 20...5000
    /// The region in `data/demo`.
    package static let demo = RegionGenerator(seed: 2026, pupils: 300)
    /// The Tuesday that the demo plans.
    package static let demoDate = PlanDate("2026-11-24")

    private let seed: UInt64
    private let count: Int

    /// - Parameter pupils: brought within `sizes`.
    package init(seed: UInt64, pupils: Int) {
        self.seed = seed
        count = min(max(pupils, RegionGenerator.sizes.lowerBound), RegionGenerator.sizes.upperBound)
    }

    /// - Complexity: O(pupils × destinations).
    package func generated() -> GeneratedRegion {
        var addresses = AddressPlan(draw: SplitMix64(seed: seed, .streets))
        let sites = placedDestinations(&addresses)
        let depots = FleetTemplate.depots.map { template in
            Depot(
                id: Depot.ID(template.code), name: template.name, address: take(template.postcode, &addresses).address)
        }
        let pupils = pupils(sites, &addresses)
        let region = Region(
            pupils: pupils, destinations: sites.map(\.destination).sorted { $0.id < $1.id },
            gates: gates(sites, pupils),
            depots: depots.sorted { $0.id < $1.id }, vehicleTypes: FleetTemplate.types,
            fleet: FleetTemplate.entries(forPupils: count), contract: ContractTemplate.contract)
        return GeneratedRegion(region: region, addresses: addresses.addressFile())
    }

    private func placedDestinations(_ addresses: inout AddressPlan) -> [PlacedDestination] {
        var sites: [PlacedDestination] = []
        for template in DestinationTemplate.list(forPupils: count) {
            let lot = template.isTwin ? sites[0].lot : take(template.postcode, &addresses)
            sites.append(PlacedDestination(template: template, lot: lot))
        }
        return sites
    }

    /// An address in a neighbourhood of the catalogue.
    private func take(_ postcode: Int, _ addresses: inout AddressPlan) -> AddressPlan.Lot {
        addresses.take(in: Settlement.position(ofPostcode: postcode) ?? 0)
    }

    private func pupils(_ sites: [PlacedDestination], _ addresses: inout AddressPlan) -> [Pupil] {
        var homes = SplitMix64(seed: seed, .homes)
        var cases = SplitMix64(seed: seed, .cases)
        var needs = SplitMix64(seed: seed, .needs)
        var plan = PupilPlan(count: count, sites: sites, addresses: &addresses, draw: &homes)
        plan.addFarPupils(&addresses)
        plan.addCompany(&cases)
        plan.addTimes(&cases)
        plan.addWeeks(&cases)
        plan.addNeeds(&needs)
        var ages = SplitMix64(seed: seed, .ages)
        plan.addAges(&ages)
        return plan.pupils
    }

    /// Only the gate that two schools share has few bays.
    private func gates(_ sites: [PlacedDestination], _ pupils: [Pupil]) -> [Gate] {
        let shared = sites.filter { $0.gate == "P-DUBBEL" }.map(\.id)
        let visitors = pupils.filter { shared.contains($0.destination) }.count
        var gates: [Gate] = []
        for site in sites.sorted(by: { $0.gate < $1.gate }) where gates.last?.id != site.gate {
            gates.append(Gate(id: site.gate, bays: site.gate == "P-DUBBEL" ? max(4, visitors / 5) : nil))
        }
        return gates
    }
}
