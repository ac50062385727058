import Domain

/// Complaints per 1,000 rides as bars, each with what chance leaves open, and the contract's limit as a line.
struct RateBars {
    struct Bar {
        let label: String
        let rate: ComplaintRate
    }

    let anchor: Anchor
    let title: String
    let bars: [Bar]
    let limit: Int?

    private let width = 760.0
    private let line = 34.0
    private let top = 8.0
    private var height: Double { top + line * Double(bars.count) + 28 }

    var html: HTML {
        let most = bars.map(\.rate.high).max() ?? 1
        let axis = Axis(
            [most, Double(limit ?? 0) * 1.1], from: 268, to: width - 30, most: 6, includesZero: true)
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel bij deze grafiek.", width: width,
            height: height
        ).html([grid(axis), .fragment(bars.enumerated().map { bar($1, Double($0), axis) }), limitLine(axis)])
    }

    private func grid(_ axis: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in axis.ticks {
                Drawing.line([Point(x: axis.at(tick), y: top), Point(x: axis.at(tick), y: height - 26)], "grid")
                Drawing.text(
                    Decimal.dutch(tick, decimals: tick == tick.rounded() ? 0 : 1), axis.at(tick), height - 8, .middle)
            }
        }
    }

    private func bar(_ bar: Bar, _ index: Double, _ axis: Axis) -> HTML {
        let y = top + line * index + 6
        let middle = y + (line - 14) / 2
        let value = bar.rate.perThousand ?? 0
        return .fragment([
            Drawing.text(String(bar.label.prefix(30)), 258, middle + 5, .end),
            FillStyle(index: 0).box(axis.at(0), y, axis.at(value) - axis.at(0), line - 14),
            Drawing.line(
                [Point(x: axis.at(bar.rate.low), y: middle), Point(x: axis.at(bar.rate.high), y: middle)], "whisker"),
            Drawing.line(
                [Point(x: axis.at(bar.rate.low), y: middle - 5), Point(x: axis.at(bar.rate.low), y: middle + 5)],
                "whisker"),
            Drawing.line(
                [Point(x: axis.at(bar.rate.high), y: middle - 5), Point(x: axis.at(bar.rate.high), y: middle + 5)],
                "whisker"),
        ])
    }

    private func limitLine(_ axis: Axis) -> HTML {
        guard let limit else { return .empty }
        let x = axis.at(Double(limit))
        return Drawing.line([Point(x: x, y: top - 4), Point(x: x, y: height - 26)], "limit")
    }
}
