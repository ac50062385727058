extension FleetChange {
    /// In this order: new types and depots, numbers, additions, zero-emission share. CO2 factors do not touch the plan.
    func apply(to scenario: inout ScenarioRegion) throws(Fault) {
        for type in newTypes { try type.apply(to: &scenario.region) }
        for depot in newDepots {
            guard !scenario.region.depots.contains(where: { $0.id == depot.id }) else {
                throw .contradiction("standplaats «\(depot.id)» is er al", advice: "Geef de nieuwe een andere code.")
            }
            scenario.region.depots.append(depot)
        }
        for count in counts { try count.apply(to: &scenario.region) }
        for addition in additions { try addition.apply(to: &scenario.region) }
        try zeroEmission?.apply(to: &scenario.region)
        if let factors {
            for type in factors.gramsPerKilometre.keys.sorted() { try scenario.region.require(type) }
            scenario.factors = factors
        }
        scenario.region.fleet.removeAll { $0.count == 0 }
        guard !scenario.region.fleet.isEmpty else {
            throw Fault(
                code: "E-SCENARIO-LEEG", message: "na deze wijziging is er geen voertuig meer",
                advice: "Misschien staan er te veel aantallen op 0.")
        }
    }
}

extension FleetChange.NewType {
    fileprivate func apply(to region: inout Region) throws(Fault) {
        try region.requirePrice(of: like)
        guard !region.vehicleTypes.contains(where: { $0.id == id }) else {
            throw .contradiction("voertuigtype «\(id)» is er al", advice: "Geef het nieuwe type een andere code.")
        }
        guard var type = region.vehicleTypes.first(where: { $0.id == like }) else { return }
        type.id = id
        type.name = name ?? id.text
        if let range { type.range = range }
        if let gramsPerKilometre { type.gramsPerKilometre = gramsPerKilometre }
        region.vehicleTypes.append(type)
        for book in [\Contract.tariff.rates, \Contract.costBookRates] {
            guard let rates = region.contract?[keyPath: book][like] else { continue }
            region.contract?[keyPath: book][id] = rates.indexed(byHundredthsOfPercent: hundredthsOfPercent)
        }
    }
}

extension Contract {
    fileprivate var costBookRates: [VehicleType.ID: Rates] {
        get { costBook?.rates ?? [:] }
        set { costBook?.rates = newValue }
    }
}

extension FleetChange.Count {
    fileprivate func apply(to region: inout Region) throws(Fault) {
        guard let index = region.fleet.firstIndex(where: { $0.id == entry }) else {
            throw .unknown("groep voertuigen", entry.text)
        }
        region.fleet[index].count = count
    }
}

extension FleetChange.Addition {
    fileprivate func apply(to region: inout Region) throws(Fault) {
        try region.requirePrice(of: type)
        guard region.depots.contains(where: { $0.id == depot }) else { throw .unknown("standplaats", depot.text) }
        let entries = region.fleet.sorted { $0.id < $1.id }
        guard let example = entries.first(where: { $0.depot == depot }) ?? entries.first else {
            throw .contradiction("er zijn geen voertuigen waarvan de werktijden kunnen worden overgenomen")
        }
        region.add(count, type, at: depot, shifts: example.shifts)
    }
}

extension FleetChange.ZeroEmission {
    /// The share of a depot is rounded up to whole vehicles. Vehicles are replaced one by one, each time of the group that
    /// has most of them left.
    fileprivate func apply(to region: inout Region) throws(Fault) {
        for type in replacements.keys.sorted() { try region.require(type) }
        for type in targets.sorted() {
            try region.requirePrice(of: type)
            if let grams = region.vehicleTypes.first(where: { $0.id == type })?.gramsPerKilometre, grams > .zero {
                throw .contradiction(
                    "«\(type)» is geen type zonder uitstoot: \(grams.rawValue) gram CO2 per kilometer",
                    advice: "Misschien staan de twee typen bij «vervang» omgekeerd.")
            }
        }
        for depot in region.depots.map(\.id).sorted() { try replace(at: depot, in: &region) }
        guard let range else { return }
        for index in region.vehicleTypes.indices where targets.contains(region.vehicleTypes[index].id) {
            region.vehicleTypes[index].range = range
        }
    }

    private var targets: Set<VehicleType.ID> { Set(replacements.values) }

    private func replace(at depot: Depot.ID, in region: inout Region) throws(Fault) {
        let clean = targets.union(region.vehicleTypes.filter { $0.gramsPerKilometre == .zero }.map(\.id))
        let here = region.fleet.filter { $0.depot == depot }
        let total = here.map(\.count).reduce(0, +)
        let wanted = (total * percent + 99) / 100
        let present = here.filter { clean.contains($0.type) }.map(\.count).reduce(0, +)
        for done in 0..<max(0, wanted - present) {
            let candidates = region.fleet.indices.filter { index in
                let entry = region.fleet[index]
                return entry.depot == depot && entry.count > 0 && !clean.contains(entry.type)
                    && replacements[entry.type] != nil
            }
            let largest = candidates.min { left, right in
                let (one, other) = (region.fleet[left], region.fleet[right])
                return one.count == other.count ? one.id < other.id : one.count > other.count
            }
            guard let largest, let target = replacements[region.fleet[largest].type] else {
                throw .contradiction(
                    "standplaats \(depot) komt niet aan \(percent) % zonder uitstoot: \(present + done) van de "
                        + "\(total) voertuigen, nodig zijn er \(wanted)",
                    advice: "Noem bij «vervang» meer voertuigtypen, of kies een lager percentage.")
            }
            region.fleet[largest].count -= 1
            region.add(1, target, at: depot, shifts: region.fleet[largest].shifts)
        }
    }
}

extension Region {
    fileprivate func requirePrice(of type: VehicleType.ID) throws(Fault) {
        try require(type)
        guard try agreement().tariff.rates[type] != nil else {
            throw .contradiction(
                "voor voertuigtype «\(type)» staan er geen prijzen in het contract",
                advice: "Zet die er eerst in, bij «tarief».")
        }
    }

    /// To the group of this type, depot and hours, or as a new group.
    fileprivate mutating func add(
        _ count: Int, _ type: VehicleType.ID, at depot: Depot.ID, shifts: [Direction: TimeWindow]
    ) {
        let same = fleet.indices.filter {
            fleet[$0].type == type && fleet[$0].depot == depot && fleet[$0].shifts == shifts
        }
        if let index = same.min(by: { fleet[$0].id < fleet[$1].id }) {
            fleet[index].count += count
            return
        }
        var id = FleetEntry.ID("\(type)-\(depot)")
        while fleet.contains(where: { $0.id == id }) { id = FleetEntry.ID("\(id)-2") }
        fleet.append(FleetEntry(id: id, type: type, depot: depot, count: count, shifts: shifts))
    }
}
