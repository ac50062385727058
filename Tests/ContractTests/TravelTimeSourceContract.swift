import Domain
import RoadNetwork
import Testing

/// What every source of travel times promises, whichever it is.
struct TravelTimeSourceContract {
    private static let places = (0..<6).map { index in
        Place(
            id: Place.ID("P\(index)"),
            coordinate: Coordinate(latitude: 52.5 + Double(index * index) / 100, longitude: 4.7 + Double(index) / 50))
    }

    private static let given = TravelMatrix(
        count: 6, seconds: (0..<36).map { $0 % 7 == 0 ? 0 : Int32(100 + $0) },
        metres: (0..<36).map { $0 % 7 == 0 ? 0 : Int32(1000 + 3 * $0) })

    static let sources: [TravelModel] = [.estimate(.standard), .matrix(given)]

    @Test(arguments: sources)
    func isSquareInTheOrderOfThePlaces(_ model: TravelModel) throws {
        let matrix = try model.source.matrix(for: Self.places)
        #expect(matrix.count == 6)
        #expect(matrix.seconds.count == 36 && matrix.metres.count == 36)
    }

    @Test(arguments: sources)
    func stayingCostsNothingAndMovingSomething(_ model: TravelModel) throws {
        let matrix = try model.source.matrix(for: Self.places)
        for from in 0..<6 {
            for to in 0..<6 {
                #expect((matrix.duration(from: from, to: to) > 0) == (from != to))
                #expect((matrix.length(from: from, to: to) > 0) == (from != to))
            }
        }
    }

    @Test(arguments: sources)
    func isTheSameEveryTime(_ model: TravelModel) throws {
        #expect(try model.source.matrix(for: Self.places) == model.source.matrix(for: Self.places))
    }

    @Test(arguments: sources)
    func noPlacesGiveAnEmptyMatrixOrAClearRefusal(_ model: TravelModel) {
        let result = Result { try model.source.matrix(for: []) }
        switch result {
        case .success(let matrix): #expect(matrix.count == 0)
        case .failure(let error): #expect(error is Fault)
        }
    }
}
