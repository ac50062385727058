/// What is aboard, in up to eight dimensions that are compared together.
///
/// Seats are counted three times: all seats used, seats used by those who may not sit in front, and pupils who must
/// sit in front. With total ≤ S, rear ≤ S − F and front ≤ F everyone can be seated (Hall's theorem).
package typealias Load = SIMD8<Int16>

enum LoadDimension {
    static let seats = 0
    static let rearSeats = 1
    static let requiredFrontSeats = 2
    static let wheelchairPlaces = 3
    static let boosters = 4
    static let childSeats = 5
    static let chairLuggage = 6
}

extension Load {
    @inline(__always)
    func fits(in capacity: Load) -> Bool { all(self .<= capacity) }

    /// Seats, where a wheelchair place counts double: buses trade two seats for one.
    @inline(__always)
    var weight: Int { Int(self[LoadDimension.seats]) + 2 * Int(self[LoadDimension.wheelchairPlaces]) }
}
