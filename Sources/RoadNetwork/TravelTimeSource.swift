package import Domain

/// Where travel times come from. Two real sources: an estimate from coordinates and a matrix that is given.
package protocol TravelTimeSource: Sendable {
    /// The matrix between these places, in their order.
    ///
    /// - Throws: `Fault` when a place cannot be located.
    /// - Complexity: O(places²).
    func matrix(for places: [Place]) throws(Fault) -> TravelMatrix
}

extension TravelModel {
    package var source: any TravelTimeSource {
        switch self {
        case .estimate(let estimate): EstimateSource(estimate)
        case .matrix(let matrix): MatrixSource(matrix)
        }
    }
}

extension HalfDayProblem {
    /// The travel times and lengths of this problem.
    package func travelMatrix() throws(Fault) -> TravelMatrix { try travel.source.matrix(for: places) }
}
