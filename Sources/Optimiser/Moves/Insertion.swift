/// The cheapest place of a request in one duty, or the statement that there is none that costs less than `delta`.
struct Insertion {
    /// Cost of the duty with the request in it, minus without.
    var delta: Int
    /// Board before event `board`, alight before event `alight` of the present sequence; −1 when there is no place.
    var board: Int
    var alight: Int
    var seating: UInt8

    static func none(below limit: Int) -> Insertion { Insertion(delta: limit, board: -1, alight: -1, seating: 0) }
    var isPossible: Bool { board >= 0 }
}

/// Where companions leave room for a request: ranges of the two positions.
struct InsertionRange {
    var board: ClosedRange<Int>
    var alight: ClosedRange<Int>

    static func whole(_ count: Int) -> InsertionRange { InsertionRange(board: 0...count, alight: 0...count) }
}
