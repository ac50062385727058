/// Paths for the `d` attribute.
enum ShapePath {
    static func line(_ points: [Point]) -> String {
        points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(Decimal.drawing(point.x)) \(Decimal.drawing(point.y))"
        }.joined()
    }

    static func closed(_ points: [Point]) -> String { line(points) + "Z" }
}
