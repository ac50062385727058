extension FleetChange {
    func words(against region: Region?) -> [String] {
        var lines = newTypes.map(\.words) + newDepots.map { "nieuwe standplaats \($0.id): \($0.name)" }
        lines += counts.map { count in
            let old = region?.fleet.first { $0.id == count.entry }?.count
            return "aantal \(count.entry): \(old.map { "\($0) → " } ?? "")\(count.count)"
        }
        lines += additions.map { "erbij op standplaats \($0.depot): \($0.count) × \($0.type)" }
        if let zeroEmission {
            let pairs = zeroEmission.replacements.sorted { $0.key < $1.key }.map { "\($0.key) door \($0.value)" }
            lines.append(
                "minstens \(zeroEmission.percent) % van de voertuigen zonder uitstoot, per standplaats: \(pairs.dutchList)"
            )
            if let range = zeroEmission.range { lines.append("bereik daarvan: \(range.lengthText)") }
        }
        if let factors { lines.append("CO2 per kilometer van \(factors.date) (\(factors.source))") }
        return lines
    }
}

extension FleetChange.NewType {
    fileprivate var words: String {
        let parts = [
            range.map { "bereik \($0.lengthText)" },
            gramsPerKilometre.map { "\($0.rawValue) gram CO2 per kilometer" },
            hundredthsOfPercent == 0 ? nil : "prijzen \(percentText(hundredthsOfPercent))",
        ].compactMap(\.self)
        return "nieuw voertuigtype \(id)\(name.map { " (\($0))" } ?? ""): zoals \(like)"
            + (parts.isEmpty ? "" : ", maar \(parts.dutchList)")
    }
}

extension PriceChange {
    func words(against region: Region?) -> [String] {
        var lines: [String] = usesCostBook ? ["de kostprijs van de vervoerder in plaats van het tarief"] : []
        let tariff = usesCostBook ? region?.contract?.costBook : region?.contract?.tariff
        for one in components {
            let what = "\(one.component.rawValue)\(one.type.map { " van \($0)" } ?? ", alle voertuigtypen")"
            let old = one.type.flatMap { tariff?.rates[$0]?[one.component].euroText }
            switch one.value {
            case .rate(let rate): lines.append("prijs \(what): \(old.map { "€ \($0) → " } ?? "")€ \(rate.euroText)")
            case .percent(let percent): lines.append("prijs \(what): \(percentText(percent))")
            }
        }
        lines += index.map { "index \($0.year): \(percentText($0.hundredthsOfPercent))" }
        if let year { lines.append("prijzen van \(year)") }
        return lines
    }

}

/// `+3,4 %`, from hundredths.
private func percentText(_ hundredths: Int) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ",\(rest / 10)" : ",\(rest < 10 ? "0" : "")\(rest)"
    return "\(hundredths < 0 ? "-" : "+")\(whole)\(decimals) %"
}
