import Domain

/// A contract as contract.yaml.
struct ContractFile {
    private var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    init(_ contract: Contract) {
        if contract.pricesAreInvented {
            lines.append("# Verzonnen: geen enkele prijs, norm of afspraak in dit contract komt uit een echt contract.")
        }
        lines.append("naam: \(quoted(contract.name))")
        if let carrier = contract.carrier { lines.append("vervoerder: \(quoted(carrier))") }
        lines.append("gemeenten:")
        for municipality in contract.municipalities { lines.append("  - \(quoted(municipality.text))") }
        lines.append("prijzen_verzonnen: \(contract.pricesAreInvented ? "ja" : "nee")")
        addNorms(contract.norms)
        add(contract.tariff, as: "tarief")
        if let costBook = contract.costBook { add(costBook, as: "kostprijs") }
        if let billing = contract.billing {
            lines += [
                "factuur:", "  grondslag: \(billing.basis.rawValue)", "  verdeling: \(quoted(billing.key.rawValue))",
            ]
        }
    }

    private mutating func addNorms(_ settings: [NormSetting]) {
        lines.append("normen:")
        for setting in settings where setting.scope == .contract {
            lines += [
                "  \(setting.key.rawValue):", "    waarde: \(value(setting))", "    bron: \(quoted(setting.reason))",
            ]
        }
        lines.append("afwijkingen:")
        for setting in settings {
            guard let scope = scope(setting.scope) else { continue }
            lines += [
                "  - norm: \(setting.key.rawValue)", "    \(scope)", "    waarde: \(value(setting))",
                "    reden: \(quoted(setting.reason))",
            ]
        }
    }

    private func scope(_ scope: NormScope) -> String? {
        switch scope {
        case .standard, .contract: nil
        case .municipality(let id): "gemeente: \(quoted(id.text))"
        case .destination(let id): "bestemming: \(quoted(id.text))"
        case .pupil(let id): "leerling: \(quoted(id.text))"
        }
    }

    /// In the unit of files; the generator has whole minutes only.
    private func value(_ setting: NormSetting) -> String {
        guard let value = setting.value else { return "geen" }
        return String(setting.key.unit == .minutes ? value / 60 : value)
    }

    private mutating func add(_ tariff: Tariff, as heading: String) {
        lines.append("\(heading):")
        if let year = tariff.priceYear { lines.append("  prijsjaar: \(year)") }
        if !tariff.index.isEmpty {
            lines.append("  index:")
            for step in tariff.index {
                lines += ["    - jaar: \(step.year)", "      procent: \"\(decimal(step.hundredthsOfPercent))\""]
            }
        }
        lines.append("  voertuigtypen:")
        for type in tariff.rates.keys.sorted() {
            lines.append("    \(type):")
            for component in TariffComponent.allCases {
                guard let rate = tariff.rates[type]?.values[component] else { continue }
                lines.append("      \(component.rawValue): \"\(rate.euroText)\"")
            }
        }
    }

    /// Two decimals, for a number in hundredths that is not negative.
    private func decimal(_ hundredths: Int) -> String {
        "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
