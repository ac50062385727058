import Domain

/// Shares over time: a dot for each period, and a bar for how sure it is.
struct TrendChart {
    struct Mark {
        /// Below the axis; empty for a period that is not named.
        let label: String
        let share: Double
        let interval: ClosedRange<Double>
    }

    let anchor: Anchor
    let title: String
    /// nil is a period of which nothing may be shown, or without rides.
    let marks: [Mark?]

    private let size = (width: 760.0, height: 260.0)
    private let area = (left: 56.0, top: 16.0, right: 14.0, bottom: 44.0)

    private var axis: Axis {
        let values = marks.compactMap(\.self).flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }
        return Axis(values.map { $0 * 100 }, from: size.height - area.bottom, to: area.top, most: 5)
    }

    var html: HTML {
        let axis = axis
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel.", width: size.width,
            height: size.height
        ).html([grid(axis), line(axis)] + marks.indices.map { mark(marks[$0], $0, axis) })
    }

    private func x(_ index: Int) -> Double {
        let step = (size.width - area.left - area.right) / Double(max(1, marks.count))
        return area.left + step * (Double(index) + 0.5)
    }

    private func grid(_ axis: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in axis.ticks where tick <= 100 {
                Drawing.line(
                    [Point(x: area.left, y: axis.at(tick)), Point(x: size.width - area.right, y: axis.at(tick))], "grid"
                )
                Drawing.text(
                    "\(Decimal.dutch(tick, decimals: axis.step < 1 ? 1 : 0)) %", area.left - 8, axis.at(tick) + 4, .end)
            }
            for (index, mark) in marks.enumerated() {
                if let mark { Drawing.text(mark.label, x(index), size.height - area.bottom + 20, .middle) }
            }
        }
    }

    /// Neighbours are joined; what is not known breaks the line.
    private func line(_ axis: Axis) -> HTML {
        .fragment(
            zip(marks.indices, marks.indices.dropFirst()).compactMap { left, right in
                guard let first = marks[left], let second = marks[right] else { return nil }
                return Drawing.line(
                    [
                        Point(x: x(left), y: axis.at(first.share * 100)),
                        Point(x: x(right), y: axis.at(second.share * 100)),
                    ], "frontier")
            })
    }

    private func mark(_ mark: Mark?, _ index: Int, _ axis: Axis) -> HTML {
        guard let mark else { return .empty }
        let (low, high) = (axis.at(mark.interval.lowerBound * 100), axis.at(mark.interval.upperBound * 100))
        return .fragment([
            Drawing.line([Point(x: x(index), y: low), Point(x: x(index), y: high)], "spread"),
            Drawing.dot(Point(x: x(index), y: axis.at(mark.share * 100)), 4.5, "cost"),
        ])
    }
}
