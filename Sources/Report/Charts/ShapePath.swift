/// Paths for the `d` attribute.
enum ShapePath {
    /// Points after the first are lines without saying so: shorter, and no `L104` that looks like a pupil's code.
    static func line(_ points: [Point]) -> String {
        points.isEmpty
            ? "" : "M" + points.map { "\(Decimal.drawing($0.x)) \(Decimal.drawing($0.y))" }.joined(separator: " ")
    }

    static func closed(_ points: [Point]) -> String { line(points) + "Z" }
}
