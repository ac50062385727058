/// Where the figures come from: days, norms, prices, files, and how each scenario was computed. Nobody's own norm is
/// in it.
package struct OriginTable {
    let comparison: Comparison
    let results: [ScenarioResult]
    let sources: [SourceFile]

    package init(_ comparison: Comparison, results: [ScenarioResult], sources: [SourceFile] = []) {
        self.comparison = comparison
        self.results = results
        self.sources = sources
    }

    package var table: FigureTable {
        FigureTable(
            key: "herkomst", title: "Waar de getallen vandaan komen",
            columns: [.init(key: "waarde", label: "waarde"), .init(key: "bron", label: "bron")],
            rows: basis + prices + norms + files + results.flatMap(solves))
    }

    private var contract: Contract? { results.first?.input.region.contract }

    private var basis: [FigureTable.Row] {
        [
            row(
                "Rekenen", NormKey.schoolDays.rawValue, "schooldagen in een jaar",
                .figure(Figure(comparison.basis.schoolDays, .count)), comparison.basis.source)
        ]
    }

    private var prices: [FigureTable.Row] {
        guard let contract else { return [] }
        let invented = contract.pricesAreInvented ? "verzonnen prijzen, niet uit een echt contract" : contract.name
        return [
            row("Prijzen", "contract", "contract", .text(contract.name), invented),
            row("Prijzen", "prijsjaar", "prijzen van het jaar", year(contract.tariff.priceYear), invented),
        ]
    }

    private func year(_ year: Int?) -> FigureTable.Cell { year.map { .text(String($0)) } ?? .text("niet opgegeven") }

    /// As they hold in the base, for everyone who has no narrower one.
    private var norms: [FigureTable.Row] {
        let book = NormBook(contract?.norms ?? [])
        return DefaultNorms.entries.filter { $0.key != .schoolDays }.map { entry in
            let norm = book.resolve(entry.key)
            return row("Normen", entry.key.rawValue, entry.meaning, .text(OriginTable.text(norm)), norm.reason)
        }
    }

    private static func text(_ norm: NormSetting) -> String {
        guard let value = norm.value else { return "geen grens" }
        switch norm.key.unit {
        case .minutes: return Seconds(value).durationText
        case .metres: return Metres(value).lengthText
        case .count: return String(value)
        }
    }

    private var files: [FigureTable.Row] {
        sources.map { file in
            let read = file.readOn.map { ", ingelezen op \($0)" } ?? ""
            return row("Bestanden", file.name, file.name, .text(file.hash), "SHA-256 van het bestand\(read)")
        }
    }

    private func solves(_ result: ScenarioResult) -> [FigureTable.Row] {
        let factors = result.input.factors.map { factors in
            row(
                "Scenario \(result.id)", "\(result.id)/co2", "factoren voor CO2", .text(factors.date.description),
                factors.source)
        }
        return result.parts.enumerated().map { index, part in
            let record = part.stored.record
            let limits = [
                record.secondsLimit.map { "\(Int($0.rounded())) s" }, record.iterationLimit.map { "\($0) stappen" },
            ].compactMap(\.self).joined(separator: ", ")
            let name = [part.stored.problem.direction.rawValue, part.name].compactMap(\.self).joined(separator: ", ")
            return row(
                "Scenario \(result.id)", "\(result.id)/\(index + 1)", "planning \(name)",
                .text(
                    "startgetal \(record.seed), grens \(limits.isEmpty ? "geen" : limits), "
                        + "\(record.iterations) stappen, \(record.ending.rawValue), versie \(record.programVersion)"),
                "invoer \(part.stored.inputHash.prefix(16)); ondergrens: \(record.boundBasis.rawValue)")
        } + [factors].compactMap(\.self)
    }

    private func row(
        _ section: String, _ key: String, _ label: String, _ value: FigureTable.Cell, _ source: String
    ) -> FigureTable.Row {
        FigureTable.Row(key: key, label: label, section: section, cells: [value, .text(source)])
    }
}
