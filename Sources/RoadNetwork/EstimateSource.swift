package import Domain
import Foundation

/// Great-circle distance × detour, and marginal speed bands. Both are rounded half up to whole metres and seconds.
///
/// The real error on Dutch roads is not known yet: no road measurements were at hand. Water without a bridge and
/// motorways are not seen, so treat single rides as ± 25 %.
package struct EstimateSource: TravelTimeSource {
    /// Mean radius of the earth in metres (IUGG).
    private static let earthRadius = 6_371_000.0

    private let estimate: TravelEstimate

    package init(_ estimate: TravelEstimate) { self.estimate = estimate }

    package func matrix(for places: [Place]) throws(Fault) -> TravelMatrix {
        let points = try places.map { place throws(Fault) in
            guard let coordinate = place.coordinate else {
                throw Fault(
                    code: "E-GEEN-COORDINAAT", message: "plaats \(place.id) heeft geen coördinaten",
                    advice: "Geef coördinaten op, of een matrix met reistijden en afstanden.")
            }
            return coordinate
        }
        var seconds = [Int32](repeating: 0, count: points.count * points.count)
        var metres = seconds
        for (from, origin) in points.enumerated() {
            for (to, target) in points.enumerated() where to != from {
                let length = roadLength(origin, target)
                metres[from * points.count + to] = Int32(length)
                seconds[from * points.count + to] = Int32(duration(ofLength: length))
            }
        }
        return TravelMatrix(count: points.count, seconds: seconds, metres: metres)
    }

    /// Distances of single rides, by this estimate.
    package var distances: Distances {
        Distances { from, to in
            let length = roadLength(from, to)
            return .init(length: Metres(Int(length)), duration: Seconds(Int(duration(ofLength: length))))
        }
    }

    /// Whole metres.
    func roadLength(_ from: Coordinate, _ to: Coordinate) -> Double {
        let phi1 = from.latitude * .pi / 180
        let phi2 = to.latitude * .pi / 180
        let halfLatitude = sin((phi2 - phi1) / 2)
        let halfLongitude = sin((to.longitude - from.longitude) * .pi / 360)
        let chord = halfLatitude * halfLatitude + cos(phi1) * cos(phi2) * halfLongitude * halfLongitude
        return (estimate.detour * 2 * EstimateSource.earthRadius * asin(min(1, chord).squareRoot()) + 0.5).rounded(
            .down)
    }

    /// Whole seconds.
    func duration(ofLength length: Double) -> Double {
        var total = 0.0
        var from = 0.0
        for band in estimate.bands where length > from {
            let upTo = band.upTo.map { Double($0.rawValue) } ?? .infinity
            total += (min(length, upTo) - from) / (band.kilometresPerHour / 3.6)
            from = upTo
        }
        return (total + 0.5).rounded(.down)
    }
}
