/// Vehicles that are interchangeable for the search: one fleet entry, with or without a paid attendant.
package final class VehicleClass: Sendable {
    /// Index of the fleet entry in the problem; classes of one entry share its number of vehicles.
    package let fleet: Int
    package let type: Int
    package let hasAttendant: Bool
    package let depot: Int
    package let shiftLow: Int
    package let shiftHigh: Int
    package let longestDuty: Int
    package let range: Int
    package let reconfigurable: Bool
    package let configurations: [Load]
    package let prices: Prices

    package init(
        fleet: Int, type: Int, hasAttendant: Bool = false, depot: Int, shiftLow: Int, shiftHigh: Int,
        longestDuty: Int = Instance.unlimited, range: Int = Instance.unlimited, reconfigurable: Bool,
        configurations: [Load], prices: Prices
    ) {
        self.fleet = fleet
        self.type = type
        self.hasAttendant = hasAttendant
        self.depot = depot
        self.shiftLow = shiftLow
        self.shiftHigh = shiftHigh
        self.longestDuty = longestDuty
        self.range = range
        self.reconfigurable = reconfigurable
        self.configurations = configurations
        self.prices = prices
    }
}
