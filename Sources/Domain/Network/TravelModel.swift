/// How travel times are obtained; values only, the computing is in RoadNetwork.
package enum TravelModel: Hashable, Codable, Sendable {
    case estimate(TravelEstimate)
    case matrix(TravelMatrix)
}

/// Great-circle distance times a detour factor; speed by distance band, marginal as in a tax table: the first
/// kilometres of every trip are slow, the later ones fast.
package struct TravelEstimate: Hashable, Codable, Sendable {
    package struct Band: Hashable, Codable, Sendable {
        /// The band reaches up to this length of the trip; nil for the last band.
        package var upTo: Metres?
        package var kilometresPerHour: Double

        package init(upTo: Metres?, kilometresPerHour: Double) {
            self.upTo = upTo
            self.kilometresPerHour = kilometresPerHour
        }
    }

    package var detour: Double
    package var bands: [Band]

    package init(detour: Double, bands: [Band]) {
        self.detour = detour
        self.bands = bands
    }

    /// Assumption of the project, not a measurement: 1.35 × straight line; 25 km/h up to 3 km, 50 up to 15, 75 beyond.
    package static let standard = TravelEstimate(
        detour: 1.35,
        bands: [
            Band(upTo: 3000, kilometresPerHour: 25), Band(upTo: 15000, kilometresPerHour: 50),
            Band(upTo: nil, kilometresPerHour: 75),
        ])
}

/// Travel times and lengths between the places of a problem, row by row from origin to destination. The matrix may
/// be asymmetric; its diagonal is zero.
package struct TravelMatrix: Hashable, Codable, Sendable {
    package let count: Int
    /// `seconds[from * count + to]`.
    package let seconds: [Int32]
    /// `metres[from * count + to]`.
    package let metres: [Int32]

    /// - Precondition: both arrays hold `count * count` values, none negative.
    package init(count: Int, seconds: [Int32], metres: [Int32]) {
        precondition(seconds.count == count * count && metres.count == count * count)
        self.count = count
        self.seconds = seconds
        self.metres = metres
    }

    package func duration(from: Int, to: Int) -> Seconds { Seconds(Int(seconds[from * count + to])) }
    package func length(from: Int, to: Int) -> Metres { Metres(Int(metres[from * count + to])) }
}
