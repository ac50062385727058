import Domain
import Testing

@testable import Report

struct MapTests {
    private static let alkmaar = Coordinate(latitude: 52.63, longitude: 4.75)
    private static let schagen = Coordinate(latitude: 52.79, longitude: 4.80)

    @Test func everyPointIsWithinTheMargin() {
        let projection = MapProjection(
            fitting: [Self.alkmaar, Self.schagen], width: 960, heights: 420...720, margin: 44)
        for place in [Self.alkmaar, Self.schagen] {
            let point = projection.point(place)
            #expect((43.9...916.1).contains(point.x) && (43.9...projection.height - 43.9).contains(point.y))
        }
        #expect(projection.point(Self.schagen).y < projection.point(Self.alkmaar).y)
        // 0.16 degrees of latitude are 17.8 km.
        let drawn = projection.point(Self.alkmaar).y - projection.point(Self.schagen).y
        #expect(abs(drawn / projection.unitsPerKilometre - 17.8) < 0.05)
    }

    @Test(arguments: [[Coordinate](), [alkmaar], [alkmaar, alkmaar]])
    func fewPointsAreFine(points: [Coordinate]) {
        let projection = MapProjection(fitting: points, width: 400, heights: 200...300, margin: 20)
        #expect(projection.unitsPerKilometre > 0 && projection.unitsPerKilometre.isFinite)
    }

    @Test func namesDoNotCoverEachOther() {
        let points = (0..<12).map { Point(x: 200 + Double($0 % 3) * 4, y: 200 + Double($0) * 3) }
        var placement = LabelPlacement(width: 900, height: 600, fontSize: 13, obstacles: points)
        let labels = points.map { placement.place("Bestemming", at: $0) }
        for (index, label) in labels.enumerated() {
            for other in labels[(index + 1)...] {
                let apart =
                    abs(label.origin.y - other.origin.y) >= 12 || abs(label.origin.x - other.origin.x) >= 72
                #expect(apart)
            }
        }
    }

    @Test func aHomeOutsideAFullSquareIsNotShown() {
        let crowd = Array(repeating: Self.alkmaar, count: 5)
        let coarse = HomeGrid(homes: crowd + [Self.schagen])
        #expect(coarse.middle(of: Self.schagen) == nil)
        let middle = coarse.middle(of: Self.alkmaar)
        #expect(middle != nil && middle != Self.alkmaar)
        #expect(HomeGrid(homes: crowd.dropLast()).middle(of: Self.alkmaar) == nil)
    }

    @Test func linesDifferInColourOrPattern() {
        let styles = (0..<LineStyle.colours * LineStyle.patterns).map { LineStyle(index: $0).name }
        #expect(Set(styles).count == styles.count)
    }
}
