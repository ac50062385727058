import Testing

@testable import Optimiser

struct PriceZonesTests {
    /// Requests along a road: every zone is a stretch of it.
    @Test(arguments: [(10, 3), (17, 4), (64, 1), (5, 9)])
    func zonesAreNeighbours(_ requests: Int, _ count: Int) {
        let place = (0..<requests).map { $0 * 7 % requests }
        let zones = PriceZones.halved(Array(0..<requests), count: count) { abs(place[$0] - place[$1]) }
        #expect(zones.flatMap(\.self).sorted() == Array(0..<requests))
        #expect(zones.count == min(count, requests))
        for zone in zones {
            let places = zone.map { place[$0] }.sorted()
            #expect(places.count == (places.last ?? 0) - (places.first ?? 0) + 1)
            #expect(abs(zone.count - requests / zones.count) <= 2)
        }
    }

    @Test func aZoneKeepsTheProportionsOfItsPrices() {
        let zones = PriceZones([[0, 2], [3], [4, 5]], [10, 99, 30, 7, 0, 0])
        #expect(zones.served == [0, 2, 3, 4, 5])
        #expect(zones.shares == [0.5, 0, 1.5, 1, 1, 1])
        #expect(zones.sums == [2, 1, 2])
        #expect(zones.zoneOf == [0, -1, 0, 1, 2, 2])
        let entries = zones.entries(of: [5, 2, 1, 2, 4])
        #expect(entries.map(\.zone) == [0, 2])
        #expect(entries.map(\.share) == [3, 2])
    }
}
