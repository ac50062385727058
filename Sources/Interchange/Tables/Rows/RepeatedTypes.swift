import Domain

/// The types that were read so far, each with the row that described it first.
struct RepeatedTypes {
    private(set) var first: [VehicleType.ID: (type: VehicleType, row: Int, line: Int)] = [:]

    mutating func set(_ type: VehicleType, row: Int, line: Int) { first[type.id] = (type, row, line) }
}
