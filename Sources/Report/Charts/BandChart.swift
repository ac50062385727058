import Domain

/// What each scenario costs and how sure that is: a bar from what is proven at least to what the plan costs, one line a
/// scenario.
struct BandChart {
    struct Band {
        let label: String
        let bound: Cents
        let cost: Cents
        /// Over repeated solves.
        let range: ClosedRange<Cents>
        /// Costs of a plan that leaves someone behind, or breaks a norm, say little.
        let isSound: Bool
    }

    let anchor: Anchor
    let title: String
    let bands: [Band]

    private let width = 760.0
    private let line = 34.0
    private let top = 30.0
    private var height: Double { top + line * Double(bands.count) + 44 }

    private var axis: Axis {
        Axis(
            bands.flatMap { [$0.bound, $0.cost, $0.range.lowerBound, $0.range.upperBound] }.map(Money.euros),
            from: 78, to: width - 110, most: 5)
    }

    var html: HTML {
        let axis = axis
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel.", width: width, height: height
        ).html([grid(axis), .fragment(bands.enumerated().map { band($1, Double($0), axis) })])
    }

    private func grid(_ axis: Axis) -> HTML {
        let bottom = height - 40
        let base = bands.first.map { axis.at(Money.euros($0.cost)) }
        return tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in axis.ticks {
                Drawing.line([Point(x: axis.at(tick), y: top - 8), Point(x: axis.at(tick), y: bottom)], "grid")
                Drawing.text(Money.tick(tick), axis.at(tick), bottom + 17, .middle)
            }
            if let base {
                Drawing.line([Point(x: base, y: top - 12), Point(x: base, y: bottom)], "base-line")
                Drawing.text("basis", base, top - 15, .middle)
            }
            Drawing.text("kosten per jaar", axis.to, height - 6, .end)
        }
    }

    private func band(_ band: Band, _ index: Double, _ axis: Axis) -> HTML {
        let middle = top + line * (index + 0.5)
        let (least, cost) = (axis.at(Money.euros(band.bound)), axis.at(Money.euros(band.cost)))
        let spread = [band.range.lowerBound, band.range.upperBound].map { axis.at(Money.euros($0)) }
        return .fragment([
            Drawing.text(band.label, 66, middle + 5, .end, name: "strong"),
            Drawing.box(least, middle - 7, cost - least, 14, "band"),
            Drawing.line([Point(x: least, y: middle - 9), Point(x: least, y: middle + 9)], "band-end"),
            Drawing.line(spread.map { Point(x: $0, y: middle) }, "spread"),
            band.isSound ? Drawing.dot(Point(x: cost, y: middle), 6.5, "cost") : cross(Point(x: cost, y: middle)),
            Drawing.text(Money.whole(band.cost), max(cost, spread.max() ?? cost) + 12, middle + 5),
        ])
    }

    private func cross(_ at: Point) -> HTML {
        .fragment(
            [6.0, -6].map { rise in
                Drawing.line([Point(x: at.x - 6, y: at.y - rise), Point(x: at.x + 6, y: at.y + rise)], "cost-cross")
            })
    }
}
