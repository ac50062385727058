/// A point on the WGS84 ellipsoid, in degrees.
package struct Coordinate: Hashable, Codable, Sendable {
    package let latitude: Double
    package let longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The European Netherlands with a few kilometres around it, for schools just over the border.
    package var isInOrNearTheNetherlands: Bool {
        (50.6...53.7).contains(latitude) && (3.1...7.4).contains(longitude)
    }
}

/// How precisely an address is known; anything but `exact` is coarse (grof) and is said so in plans and findings.
package enum Precision: String, Codable, Sendable, CaseIterable {
    case exact = "adres"
    case postcode6 = "pc6"
    case postcode4 = "pc4"

    package var isCoarse: Bool { self != .exact }
}

/// A municipality (gemeente), known by its name.
package enum Municipality { package typealias ID = Code<Municipality> }

/// A place where someone lives or goes to, and the municipality it lies in.
package struct Address: Hashable, Codable, Sendable {
    package var coordinate: Coordinate
    package var precision: Precision
    /// `1821AB`; nil when only coordinates were given.
    package var postcode: String?
    /// Number with letter and addition as in the BAG: `14`, `14A`, `14-2`.
    package var houseNumber: String?
    package var town: String?

    package init(
        coordinate: Coordinate, precision: Precision = .exact, postcode: String? = nil, houseNumber: String? = nil,
        town: String? = nil
    ) {
        self.coordinate = coordinate
        self.precision = precision
        self.postcode = postcode
        self.houseNumber = houseNumber
        self.town = town
    }
}
