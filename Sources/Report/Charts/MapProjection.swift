import Domain

/// Fits coordinates in a drawing: equirectangular around the middle latitude, which is true to shape for a region.
struct MapProjection {
    let width: Double
    let height: Double
    /// Units of the drawing per kilometre.
    let unitsPerKilometre: Double
    private let middle: Coordinate
    private let shrink: Double

    private static let kilometresPerDegree = 111.2

    /// - Parameters:
    ///   - points: all that must be visible.
    ///   - heights: the drawing is as high as the points need, within these.
    init(fitting points: [Coordinate], width: Double, heights: ClosedRange<Double>, margin: Double) {
        let (south, north) = MapProjection.range(points.map(\.latitude), around: 52.5)
        let (west, east) = MapProjection.range(points.map(\.longitude), around: 4.8)
        middle = Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
        shrink = max(0.05, MapProjection.cosine(degrees: middle.latitude))
        // At least a kilometre each way, so that one single point has a map too.
        let across = max(1, (east - west) * MapProjection.kilometresPerDegree * shrink)
        let up = max(1, (north - south) * MapProjection.kilometresPerDegree)
        let scale = min((width - 2 * margin) / across, (heights.upperBound - 2 * margin) / up)
        self.width = width
        height = min(max(up * scale + 2 * margin, heights.lowerBound), heights.upperBound)
        unitsPerKilometre = scale
    }

    func point(_ coordinate: Coordinate) -> Point {
        let kilometre = MapProjection.kilometresPerDegree * unitsPerKilometre
        return Point(
            x: width / 2 + (coordinate.longitude - middle.longitude) * kilometre * shrink,
            y: height / 2 - (coordinate.latitude - middle.latitude) * kilometre)
    }

    private static func range(_ values: [Double], around other: Double) -> (Double, Double) {
        (values.min() ?? other, values.max() ?? other)
    }

    /// Bhaskara's approximation, right to 0.2 %: more than a drawing shows, without a mathematics library.
    private static func cosine(degrees: Double) -> Double {
        let square = degrees * degrees
        return (32_400 - 4 * square) / (32_400 + square)
    }
}
