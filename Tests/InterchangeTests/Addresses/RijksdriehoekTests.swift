import Domain
import Testing

@testable import Interchange

/// Reference points: the origin by its definition in the published formula, the others by PROJ 9.5.1 (EPSG:28992 to
/// EPSG:4326, "Amersfoort to WGS 84 (4)").
@Suite struct RijksdriehoekTests {
    @Test(arguments: [
        (155_000.0, 463_000.0, 52.155_174_40, 5.387_206_21), (111_400, 516_200, 52.631_564_14, 4.743_204_83),
        (188_000, 334_000, 50.994_700_35, 5.857_242_81), (250_000, 594_000, 53.323_976_20, 6.812_961_40),
        (30_000, 390_000, 51.485_153_43, 3.587_458_53), (113_500, 519_800, 52.664_079_83, 4.773_770_51),
    ])
    func agreesWithReference(x: Double, y: Double, latitude: Double, longitude: Double) {
        let point = Rijksdriehoek(x: x, y: y).coordinate
        // Half a metre: 4.5e-6 degree of latitude, 7.4e-6 degree of longitude.
        #expect(abs(point.latitude - latitude) < 4.5e-6)
        #expect(abs(point.longitude - longitude) < 7.4e-6)
    }

    @Test(arguments: [
        (52.6, 4.7, nil), (4.7, 52.6, ImportCode.swappedCoordinate), (48.9, 2.4, .coordinate), (0, 0, .coordinate),
        (526_324, 47_534, .coordinate),
    ])
    func judgesWgs84(latitude: Double, longitude: Double, expected: ImportCode?) {
        #expect(CoordinateReading.wgs84(latitude: latitude, longitude: longitude).failureCode == expected)
    }

    @Test(arguments: [
        (111_400.0, 516_200.0, nil), (516_200, 111_400, ImportCode.swappedCoordinate), (4.7, 52.6, .coordinate),
        (111_400, 900_000, .coordinate),
    ])
    func judgesRijksdriehoek(x: Double, y: Double, expected: ImportCode?) {
        #expect(CoordinateReading.rijksdriehoek(x: x, y: y).failureCode == expected)
    }
}

extension Result where Failure == CoordinateReading.Failure {
    var failureCode: ImportCode? {
        if case .failure(let failure) = self { failure.code } else { nil }
    }
}
