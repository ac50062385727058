package import Domain

/// Where the money of one plan goes: by component of the tariff, and by vehicle type.
package struct CostAccount: Hashable, Codable, Sendable {
    package struct Line: Hashable, Codable, Sendable {
        package var name: String
        package var amount: Cents
    }

    package var components: [Line]
    package var vehicles: [Line]
    package var total: Cents
    package var bound: Cents
    package var requests: Int
    package var length: Metres

    package init(_ half: PlannedHalfDay) {
        let problem = half.stored.problem
        let meter = DutyMeter(problem, half.matrix)
        let duties = half.stored.plan.duties.map { (duty: $0, lines: meter.lines(for: $0)) }
        let all = duties.flatMap(\.lines)
        components = TariffComponent.allCases.compactMap { component in
            let amount = all.filter { $0.component == component }.map(\.amount).reduce(.zero, +)
            return amount == .zero ? nil : Line(name: component.rawValue.replacing("_", with: " "), amount: amount)
        }
        vehicles = problem.vehicleTypes.compactMap { type in
            let own = duties.filter { problem.fleet($0.duty.fleet)?.type == type.id }
            guard !own.isEmpty else { return nil }
            return Line(
                name: "\(type.name) (\(own.count))", amount: own.flatMap(\.lines).map(\.amount).reduce(.zero, +))
        }
        total = all.map(\.amount).reduce(.zero, +)
        bound = half.stored.record.bound
        requests = problem.requests.count - half.stored.plan.unplanned.count
        length = half.figures.length
    }

    package var text: String {
        let each = requests == 0 ? Cents.zero : Cents(Rounding.divide(total.rawValue, by: requests))
        return [
            "Kosten per onderdeel van het tarief:", lines(components), "", "Kosten per voertuigtype (aantal diensten):",
            lines(vehicles), "",
            "Per leerling met een rit: \(each.euroText). Minder dan \(bound.euroText) samen kan geen enkel plan kosten.",
        ].joined(separator: "\n")
    }

    /// Each group adds up to the total, to the cent.
    private func lines(_ lines: [Line]) -> String {
        let rows = lines + [Line(name: "samen", amount: total)]
        let width = rows.map(\.amount.euroText.count).max() ?? 0
        return rows.map { row in
            "  \(String(repeating: " ", count: width - row.amount.euroText.count))\(row.amount.euroText)  \(row.name)"
        }.joined(separator: "\n")
    }
}
