/// A position in a drawing: to the right and down.
struct Point: Hashable {
    var x: Double
    var y: Double
}
