/// Vehicles that are interchangeable for the search: one fleet entry, with or without a paid attendant.
struct VehicleClass {
    /// Index of the fleet entry in the problem; classes of one entry share its number of vehicles.
    let fleet: Int
    let type: Int
    let hasAttendant: Bool
    let depot: Int
    let shiftLow: Int
    let shiftHigh: Int
    let longestDuty: Int
    let range: Int
    let reconfigurable: Bool
    let configurations: [Load]
    let prices: Prices
}
