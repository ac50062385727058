package import Domain

/// Dutch national grid coordinates (Rijksdriehoekscoördinaten, EPSG:28992), in metres.
///
/// Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
/// WGS84-kaartcoördinaten", Geodesia 2001 nr. 2. Compared with PROJ 9.5.1 on a 5 km grid over the whole country, the
/// difference is at most 0.31 m, nearly all of it the choice of datum parameters: far below what matters to a stop.
package struct Rijksdriehoek: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The range in which the grid is defined for the land area.
    package var isInTheNetherlands: Bool { (-7000...300_000).contains(x) && (289_000...629_000).contains(y) }

    package var coordinate: Coordinate {
        let dx = (x - 155_000) * 1e-5
        let dy = (y - 463_000) * 1e-5
        return Coordinate(
            latitude: 52.155_174_40 + Rijksdriehoek.sum(Rijksdriehoek.latitudeTerms, dx, dy) / 3600,
            longitude: 5.387_206_21 + Rijksdriehoek.sum(Rijksdriehoek.longitudeTerms, dx, dy) / 3600)
    }

    /// A coefficient in arc seconds with the powers of x and y that it multiplies.
    private typealias Term = (x: Int, y: Int, factor: Double)

    private static let latitudeTerms: [Term] = [
        (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
        (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
    ]
    private static let longitudeTerms: [Term] = [
        (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
        (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
    ]

    private static func sum(_ terms: [Term], _ x: Double, _ y: Double) -> Double {
        terms.reduce(0) { $0 + $1.factor * power(x, $1.x) * power(y, $1.y) }
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { result, _ in result * base }
    }
}
