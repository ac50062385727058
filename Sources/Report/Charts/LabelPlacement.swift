/// Places names beside points so that they do not cover each other or a point: the nearest free position of some rings
/// around the point.
struct LabelPlacement {
    struct Label {
        let text: String
        let at: Point
        /// Left end of the base line.
        let origin: Point
        /// Where a thin line to the point begins; nil when the name stands right beside it.
        let leader: Point?
    }

    private struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private let width: Double
    private let height: Double
    private let fontSize: Double
    private var taken: [Box]

    /// - Parameter obstacles: points that stay visible.
    init(width: Double, height: Double, fontSize: Double, obstacles: [Point]) {
        self.width = width
        self.height = height
        self.fontSize = fontSize
        taken = obstacles.map { Box(left: $0.x - 6, top: $0.y - 6, right: $0.x + 6, bottom: $0.y + 6) }
    }

    mutating func place(_ text: String, at point: Point) -> Label {
        let length = Double(text.count) * fontSize * 0.62 + 2
        let candidates = positions(around: point, length: length)
        let free = candidates.first { position in
            let box = self.box(position.origin, length)
            return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
                && !taken.contains(where: box.overlaps)
        }
        // Nothing free: over other things, but within the drawing.
        let clamped = Point(
            x: max(2, min(point.x + 9, width - length - 2)), y: min(max(point.y - 12, fontSize), height - 4))
        let chosen = free ?? (origin: clamped, distance: 9)
        let box = box(chosen.origin, length)
        taken.append(box)
        let leader = Point(
            x: min(max(point.x, box.left), box.right), y: min(max(point.y, box.top + 2), box.bottom - 2))
        return Label(text: text, at: point, origin: chosen.origin, leader: chosen.distance > 12 ? leader : nil)
    }

    private func box(_ origin: Point, _ length: Double) -> Box {
        Box(left: origin.x - 1, top: origin.y - fontSize, right: origin.x + length, bottom: origin.y + fontSize * 0.3)
    }

    /// Right, left, above, below and the corners, near first.
    private func positions(around point: Point, length: Double) -> [(origin: Point, distance: Double)] {
        let directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)]
        return [9.0, 22, 38, 56, 78, 104, 134, 170].flatMap { distance in
            directions.map { across, down in
                let x =
                    across > 0 ? point.x + distance : across < 0 ? point.x - distance - length : point.x - length / 2
                let y = point.y + Double(down) * distance + fontSize * (down < 0 ? 0 : down > 0 ? 0.7 : 0.35)
                return (origin: Point(x: x, y: y), distance: distance)
            }
        }
    }
}
