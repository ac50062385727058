import Domain

/// A point in millionths of a degree: whole numbers, so that what is written and what is computed are the same
/// everywhere.
struct MapPoint: Hashable {
    var latitude: Int
    var longitude: Int

    /// From thousandths of a degree.
    static func thousandths(_ latitude: Int, _ longitude: Int) -> MapPoint {
        MapPoint(latitude: latitude * 1000, longitude: longitude * 1000)
    }

    func moved(north: Int, east: Int) -> MapPoint {
        MapPoint(latitude: latitude + north, longitude: longitude + east)
    }

    var coordinate: Coordinate {
        Coordinate(latitude: Double(latitude) / 1e6, longitude: Double(longitude) / 1e6)
    }

    /// Straight-line metres on a plane that fits at 52.6° north; no trigonometry, which differs between machines.
    func metres(to other: MapPoint) -> Double {
        let north = Double(other.latitude - latitude) * 0.111195
        let east = Double(other.longitude - longitude) * 0.067537
        return (north * north + east * east).squareRoot()
    }

    /// About what the standard estimate of travel times gives, within a percent or so.
    func drive(to other: MapPoint) -> Seconds {
        let estimate = TravelEstimate.standard
        let length = metres(to: other) * estimate.detour
        var seconds = 0.0
        var from = 0.0
        for band in estimate.bands where length > from {
            let upTo = band.upTo.map { Double($0.rawValue) } ?? length
            seconds += (min(length, upTo) - from) * 3.6 / band.kilometresPerHour
            from = upTo
        }
        return Seconds(Int(seconds.rounded()))
    }
}
