import Domain
import Testing

@testable import RoadNetwork

struct EstimateSourceTests {
    private let alkmaar = Coordinate(latitude: 52.6324, longitude: 4.7534)
    private let hoorn = Coordinate(latitude: 52.6424, longitude: 5.0602)

    @Test func distanceIsDetourTimesTheGreatCircle() {
        // 20.74 km as the crow flies (6371 km radius), by an independent calculation; × 1.35.
        let length = EstimateSource(.standard).roadLength(alkmaar, hoorn)
        #expect((27_950...28_050).contains(length))
    }

    /// By hand: 3 km at 25 km/h are 432 s; the next 12 km at 50 are 864 s; beyond at 75, 48 s a kilometre.
    @Test(arguments: [
        (0.0, 0.0), (1500, 216), (3000, 432), (3001, 432), (15_000, 1296), (20_000, 1536), (27_500, 1896),
    ])
    func speedIsMarginalPerBand(_ length: Double, _ seconds: Double) {
        #expect(EstimateSource(.standard).duration(ofLength: length) == seconds)
    }

    @Test func aPlaceWithoutCoordinatesIsNamed() {
        #expect {
            try EstimateSource(.standard).matrix(for: [Place(id: "W7")])
        } throws: {
            ($0 as? Fault)?.message.contains("W7") == true
        }
    }

    @Test func aMatrixOfAnotherSizeIsRefused() {
        let given = TravelMatrix(count: 2, seconds: [0, 1, 1, 0], metres: [0, 1, 1, 0])
        #expect(throws: Fault.self) { try MatrixSource(given).matrix(for: [Place(id: "A")]) }
    }
}
