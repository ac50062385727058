import Domain

/// The invoice lines of one component, one vehicle type and one price, added up.
struct CostFigure {
    let component: TariffComponent
    let vehicleName: String
    let rate: Rate
    let lines: Int
    let quantity: Int
    let amount: Cents

    private struct Key: Hashable {
        let component: TariffComponent
        let vehicleName: String
        let rate: Rate
    }

    /// In the order of `TariffComponent`, then by vehicle.
    static func sum(_ duties: [DutyFigure]) -> [CostFigure] {
        var found: [Key: [InvoiceLine]] = [:]
        for duty in duties {
            for line in duty.lines {
                found[Key(component: line.component, vehicleName: duty.vehicleName, rate: line.rate), default: []]
                    .append(line)
            }
        }
        return TariffComponent.allCases.flatMap { component in
            found.filter { $0.key.component == component }
                .sorted { ($0.key.vehicleName, $0.key.rate) < ($1.key.vehicleName, $1.key.rate) }
                .map { key, lines in
                    CostFigure(
                        component: component, vehicleName: key.vehicleName, rate: key.rate, lines: lines.count,
                        quantity: lines.reduce(0) { $0 + $1.quantity },
                        amount: lines.map(\.amount).reduce(.zero, +))
                }
        }
    }
}
