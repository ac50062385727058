import Domain

/// The prices that each scenario was calculated with.
struct PriceTable {
    private struct Line: Hashable {
        let type: VehicleType.ID
        let component: TariffComponent
    }

    let scenarios: [ScenarioPage]
    let isInvented: Bool

    var html: HTML {
        var seen: Set<VehicleType.ID> = []
        let types = scenarios.flatMap { $0.halves.first?.problem.vehicleTypes ?? [] }
            .filter { seen.insert($0.id).inserted }
        let tariffs = scenarios.map { $0.halves.first?.problem.tariff.rates ?? [:] }
        let lines = types.flatMap { type in
            TariffComponent.allCases.map { (type, Line(type: type.id, component: $0)) }
        }.filter { line in tariffs.contains { rate($0, line.1) != .zero } }
        let areEqual = lines.allSatisfy { line in Set(tariffs.map { rate($0, line.1) }).count == 1 }
        let shown = areEqual ? Array(tariffs.prefix(1)) : tariffs
        return .fragment([
            tag("h3") { "Prijzen" },
            Table(
                caption: "Prijzen \(areEqual ? "van alle scenario’s" : "per scenario")"
                    + (isInvented ? " (verzonnen prijzen)" : ""),
                columns: [.text("onderdeel"), .text("voertuig")]
                    + (areEqual ? [.number("prijs")] : scenarios.map { .number($0.name) }),
                rows: lines.map { type, line in
                    [.text(ComponentName.text(line.component)), .text(type.name)]
                        + shown.map { .text("€ \(rate($0, line).euroText)") }
                }
            ).html,
        ])
    }

    private func rate(_ rates: [VehicleType.ID: Rates], _ line: Line) -> Rate {
        rates[line.type]?[line.component] ?? .zero
    }
}
