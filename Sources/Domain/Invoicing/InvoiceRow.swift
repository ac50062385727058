/// One line of an invoice for one municipality: a line of the tariff, or the municipality's share of it.
package struct InvoiceRow: Hashable, Codable, Sendable {
    /// By which a line is found again on another invoice.
    package struct Key: Hashable, Codable, Sendable, Comparable {
        package var date: PlanDate
        package var direction: Direction
        /// The duty of the plan, which is the carrier's route.
        package var route: Duty.ID
        /// The run within the duty, from 1; nil for lines of the whole duty.
        package var run: Int?
        package var component: TariffComponent
        package var municipality: Municipality.ID

        package init(
            date: PlanDate, direction: Direction, route: Duty.ID, run: Int?, component: TariffComponent,
            municipality: Municipality.ID
        ) {
            self.date = date
            self.direction = direction
            self.route = route
            self.run = run
            self.component = component
            self.municipality = municipality
        }

        package static func < (left: Self, right: Self) -> Bool {
            (left.municipality, left.date, left.direction.rawValue, left.route, left.order)
                < (right.municipality, right.date, right.direction.rawValue, right.route, right.order)
        }

        /// Lines of the duty first, then run by run.
        private var order: Int {
            (run ?? 0) * 100 + (TariffComponent.allCases.firstIndex(of: component) ?? 0)
        }
    }

    package var key: Key
    package var carrier: Carrier.ID?
    package var vehicleType: VehicleType.ID
    package var line: InvoiceLine
    /// The municipality's part of the line: `weight` of `weights`, by the key of the contract.
    package var weight: Int
    package var weights: Int
    /// Shares of one line add up to its amount to the cent.
    package var share: Cents
    /// The quantity is what was told of the ride, not what was planned.
    package var isReported = false
}
