import Domain

extension ScenarioReader {
    /// `prijzen:` components, index, year, cost book.
    mutating func prices(_ entry: YamlNode.Entry) -> PriceChange? {
        guard let block = cursor.block(entry.value, entry.key, known: ["onderdelen", "index", "jaar", "kostprijs"])
        else {
            return nil
        }
        if block.isEmpty { cursor.report(line: entry.line, entry.key, "er verandert geen enkele prijs") }
        let components = block["onderdelen"].map { list in
            cursor.items(list.value, list.key).compactMap { component($0) }
        }
        return PriceChange(
            components: components ?? [], index: block["index"].map { TariffReading.steps($0.value, &cursor) } ?? [],
            year: cursor.value(block["jaar"], TariffReading.year, expected: "jaartal tussen 2000 en 2100"),
            usesCostBook: cursor.value(block["kostprijs"], CellFormat.yesOrNo, expected: "ja of nee") ?? false)
    }

    /// {onderdeel, type, prijs | procent}.
    private mutating func component(_ item: YamlNode) -> PriceChange.Component? {
        guard let parts = cursor.block(item, "onderdelen", known: ["onderdeel", "type", "prijs", "procent"]) else {
            return nil
        }
        let type = vehicleTypes(sourced(parts["type"]), "type").first
        let value = priceValue(parts, item)
        guard let name = cursor.required("onderdeel", in: parts, of: item) else { return nil }
        guard let component = TariffComponent(rawValue: name) else {
            let names = TariffComponent.allCases.map(\.rawValue)
            cursor.report(
                line: parts["onderdeel"]?.value.line ?? item.line, "onderdeel",
                "dit onderdeel van het tarief kennen we niet",
                value: name,
                advice: NearestName.suggestion(for: name, among: names).map { "Misschien bedoelt u «\($0)»." }
                    ?? "Er zijn: \(names.joined(separator: ", ")).")
            return nil
        }
        return value.map { PriceChange.Component(component: component, type: type, value: $0) }
    }

    private mutating func priceValue(
        _ parts: [String: YamlNode.Entry], _ item: YamlNode
    ) -> PriceChange.Component.Value? {
        guard (parts["prijs"] == nil) != (parts["procent"] == nil) else {
            cursor.report(line: item.line, "prijs", "geef een «prijs» of een «procent», een van beide")
            return nil
        }
        if let percent = parts["procent"] {
            return self.percent(percent).map { .percent($0) }
        }
        return rate(parts["prijs"]).map { .rate($0) }
    }

    /// In hundredths of a percent.
    mutating func percent(_ entry: YamlNode.Entry) -> Int? {
        cursor.value(
            entry, TariffReading.percentage, expected: "percentage tussen -50 en 50 met hooguit twee decimalen")
    }

    mutating func rate(_ entry: YamlNode.Entry?) -> Rate? {
        guard let entry,
            let rate = cursor.value(
                entry, TariffReading.rate, expected: "bedrag in euro's met hooguit vier decimalen, zoals 12,50")
        else { return nil }
        guard (Rate.zero...Rate(1_000_000_000)).contains(rate) else {
            cursor.report(line: entry.value.line, entry.key, "dit moet tussen 0 en 100.000 euro liggen")
            return nil
        }
        return rate
    }
}
