import Domain

extension ScenarioReader {
    /// `wagenpark:` new types and depots, numbers, additions, zero-emission share, CO2 factors.
    mutating func fleet(_ entry: YamlNode.Entry) -> FleetChange? {
        guard
            let block = cursor.block(
                entry.value, entry.key,
                known: [
                    "nieuwe_typen", "nieuwe_standplaatsen", "aantallen", "erbij", "uitstootvrij", "co2_factoren",
                ])
        else { return nil }
        if block.isEmpty { cursor.report(line: entry.line, entry.key, "er verandert niets aan het wagenpark") }
        let types = newTypes(block["nieuwe_typen"])
        let depots = block["nieuwe_standplaatsen"].map { newDepots($0, entry) } ?? []
        return FleetChange(
            newTypes: types, newDepots: depots, counts: counts(block["aantallen"]),
            additions: additions(block["erbij"]), zeroEmission: block["uitstootvrij"].flatMap { zeroEmission($0) },
            factors: block["co2_factoren"].flatMap { factors($0, entry) })
    }

    /// `nieuwe_typen:` a list of {code, lijkt_op, naam, bereik, co2_per_km, prijzen_procent}.
    private mutating func newTypes(_ entry: YamlNode.Entry?) -> [FleetChange.NewType] {
        guard let entry else { return [] }
        return cursor.items(entry.value, entry.key).compactMap { item in
            let keys = ["code", "lijkt_op", "naam", "bereik", "co2_per_km", "prijzen_procent"]
            guard let parts = cursor.block(item, entry.key, known: keys) else { return nil }
            let code = cursor.required("code", in: parts, of: item).map { VehicleType.ID($0) }
            _ = cursor.required("lijkt_op", in: parts, of: item)
            let like = vehicleTypes(sourced(parts["lijkt_op"]), "lijkt_op").first
            let name = cursor.text(parts["naam"])
            let range = cursor.length(parts["bereik"], in: 10_000...1_000_000)
            let grams = cursor.whole(parts["co2_per_km"], in: 0...2000)
            let percent = parts["prijzen_procent"].flatMap { self.percent($0) }
            guard let code, let like else { return nil }
            newNames.types.insert(code.text)
            return .init(
                id: code, like: like, name: name, range: range, gramsPerKilometre: grams.map(Grams.init(_:)),
                hundredthsOfPercent: percent ?? 0)
        }
    }

    /// `nieuwe_standplaatsen:` a file in the form of standplaatsen.csv.
    private mutating func newDepots(_ entry: YamlNode.Entry, _ parent: YamlNode.Entry) -> [Depot] {
        let depots = sideFile(entry, parent) { reader, name, bytes throws(Fault) in
            try TableImport.readDepots(bytes, fileName: name, addresses: reader.surroundings.addresses)
        }
        newNames.depots = Set((depots ?? []).map(\.id.text))
        return depots ?? []
    }

    /// `aantallen:` fleet entry: number.
    private mutating func counts(_ entry: YamlNode.Entry?) -> [FleetChange.Count] {
        guard let entry else { return [] }
        return cursor.freeBlock(entry.value, entry.key).compactMap { one in
            _ = known([Sourced(one.key, line: one.line)], one.key, "deze groep voertuigen") { $0.fleet.map(\.id.text) }
            return cursor.whole(one, in: 0...1000).map { .init(entry: FleetEntry.ID(one.key), count: $0) }
        }
    }

    /// `erbij:` a list of {type, standplaats, aantal}.
    private mutating func additions(_ entry: YamlNode.Entry?) -> [FleetChange.Addition] {
        guard let entry else { return [] }
        return cursor.items(entry.value, entry.key).compactMap { item in
            guard let parts = cursor.block(item, entry.key, known: ["type", "standplaats", "aantal"]) else {
                return nil
            }
            for key in ["type", "standplaats", "aantal"] { _ = cursor.required(key, in: parts, of: item) }
            let type = vehicleTypes(sourced(parts["type"]), "type").first
            let added = newNames.depots
            let depot = known(sourced(parts["standplaats"]), "standplaats", "deze standplaats") {
                $0.depots.map(\.id.text) + added
            }.first
            guard let type, let depot, let count = cursor.whole(parts["aantal"], in: 1...1000) else { return nil }
            return .init(type: type, depot: Depot.ID(depot), count: count)
        }
    }

    /// `uitstootvrij:` {procent, vervang, bereik}.
    private mutating func zeroEmission(_ entry: YamlNode.Entry) -> FleetChange.ZeroEmission? {
        guard let parts = cursor.block(entry.value, entry.key, known: ["procent", "vervang", "bereik"]) else {
            return nil
        }
        for key in ["procent", "vervang"] where parts[key] == nil {
            cursor.report(line: entry.line, key, "«\(key)» ontbreekt en moet er staan")
        }
        let percent = cursor.whole(parts["procent"], in: 1...100)
        let range = cursor.length(parts["bereik"], in: 10_000...1_000_000)
        var replacements: [VehicleType.ID: VehicleType.ID] = [:]
        if let given = parts["vervang"] {
            for one in cursor.freeBlock(given.value, given.key) {
                let old = vehicleTypes([Sourced(one.key, line: one.line)], one.key).first
                let new = vehicleTypes(cursor.text(one) == nil ? [] : sourced(one), one.key).first
                if let old, old == new {
                    cursor.report(line: one.line, one.key, "een type kan zichzelf niet vervangen")
                } else if let old, let new {
                    replacements[old] = new
                }
            }
        }
        guard let percent, !replacements.isEmpty else { return nil }
        return .init(percent: percent, replacements: replacements, range: range)
    }

    private mutating func factors(_ entry: YamlNode.Entry, _ parent: YamlNode.Entry) -> EmissionFactors? {
        sideFile(entry, parent) { reader, name, bytes in
            EmissionFactorsImport.read(bytes, fileName: name, region: reader.region)
        }?.first
    }
}
