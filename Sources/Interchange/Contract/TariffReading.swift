import Domain

/// A tariff, or a cost book in the same form.
enum TariffReading {
    static func tariff(_ entry: YamlNode.Entry, _ cursor: inout YamlCursor) -> Tariff? {
        guard let block = cursor.block(entry.value, entry.key, known: ["prijsjaar", "index", "voertuigtypen"]) else {
            return nil
        }
        let year = cursor.value(block["prijsjaar"], year, expected: "jaartal tussen 2000 en 2100")
        let index = block["index"].map { steps($0.value, &cursor) } ?? []
        guard let types = block["voertuigtypen"] else {
            cursor.report(line: entry.line, "voertuigtypen", "«voertuigtypen» ontbreekt en moet er staan")
            return nil
        }
        if !index.isEmpty, block["prijsjaar"] == nil {
            cursor.report(line: entry.line, "prijsjaar", "bij een index hoort het jaar van de prijzen")
        }
        var rates: [VehicleType.ID: Rates] = [:]
        let entries = cursor.freeBlock(types.value, "voertuigtypen")
        for type in entries { rates[VehicleType.ID(type.key)] = prices(type, &cursor) }
        if entries.isEmpty { cursor.report(line: types.line, "voertuigtypen", "er staat geen enkel voertuigtype") }
        return Tariff(priceYear: year, rates: rates, index: index)
    }

    private static func prices(_ type: YamlNode.Entry, _ cursor: inout YamlCursor) -> Rates {
        let block = cursor.block(type.value, type.key, known: TariffComponent.allCases.map(\.rawValue)) ?? [:]
        var values: [TariffComponent: Rate] = [:]
        for component in TariffComponent.allCases {
            guard let entry = block[component.rawValue],
                let rate = cursor.value(
                    entry, rate, expected: "bedrag in euro's met hooguit vier decimalen, zoals 12,50")
            else { continue }
            guard rate >= .zero, rate.rawValue <= 1_000_000_000 else {
                cursor.report(
                    line: entry.value.line, entry.key,
                    rate < .zero ? "een prijs kan niet negatief zijn" : "deze prijs is hoger dan € 100.000",
                    value: rate.euroText)
                continue
            }
            values[component] = rate
        }
        return Rates(values)
    }

    static func steps(_ node: YamlNode, _ cursor: inout YamlCursor) -> [Tariff.IndexStep] {
        var result: [Tariff.IndexStep] = []
        for item in cursor.items(node, "index") {
            guard let parts = cursor.block(item, "index", known: ["jaar", "procent"]) else { continue }
            let hasYear = cursor.required("jaar", in: parts, of: item) != nil
            let hasPercentage = cursor.required("procent", in: parts, of: item) != nil
            guard hasYear, hasPercentage,
                let year = cursor.value(parts["jaar"], year, expected: "jaartal tussen 2000 en 2100"),
                let percentage = cursor.value(
                    parts["procent"], percentage, expected: "percentage tussen -50 en 50 met hooguit twee decimalen")
            else { continue }
            if result.contains(where: { $0.year == year }) {
                cursor.report(line: item.line, "index", "het jaar \(year) staat er twee keer in")
            }
            result.append(Tariff.IndexStep(year: year, hundredthsOfPercent: percentage))
        }
        return result
    }

    static func year(_ text: String) -> Int? {
        CellFormat.whole(text).flatMap { (2000...2100).contains($0) ? $0 : nil }
    }

    /// In hundredths of a cent, exactly.
    static func rate(_ text: String) -> Rate? {
        let plain = text.hasPrefix("€") ? String(text.dropFirst()) : text
        return fixedPoint(plain.filter { !$0.isWhitespace }, decimals: 4).map(Rate.init(_:))
    }

    /// In hundredths of a percent, exactly.
    static func percentage(_ text: String) -> Int? {
        let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
        return fixedPoint(plain.filter { !$0.isWhitespace }, decimals: 2).flatMap { abs($0) <= 5000 ? $0 : nil }
    }

    /// `12,5` with four decimals is 125000; never through floating point.
    static func fixedPoint(_ text: String, decimals: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(omittingEmptySubsequences: false) {
            $0 == "," || $0 == "."
        }
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 9,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= decimals, parts.count == 1 || !fraction.isEmpty,
            let value = Int(String(parts[0]) + fraction + String(repeating: "0", count: decimals - fraction.count))
        else { return nil }
        return isNegative ? -value : value
    }
}
