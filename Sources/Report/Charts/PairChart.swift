import Domain

/// The ride times of one scenario as bars, with those of the base as an outline over them.
struct PairChart {
    let anchor: Anchor
    let title: String
    let letter: String
    let histogram: PairHistogram
    /// The limit that holds for most pupils in the scenario.
    let limit: Seconds?
    /// Along the axis: the same for every scenario.
    let span: Int

    private let width = 760.0
    private let height = 280.0
    private var across: Axis { Axis([Double(span)], from: 52, to: width - 16, most: 12, includesZero: true) }
    private var up: Axis { Axis([histogram.highest], from: height - 46, to: 40, most: 5, includesZero: true) }

    var html: HTML {
        let (across, up) = (across, up)
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel onder deze grafiek.",
            width: width, height: height
        ).html([
            axes(across, up), .fragment(histogram.bins.map { bar($0, across, up) }), outline(across, up),
            limit.map { norm($0, across) } ?? .empty, key,
        ])
    }

    private func bar(_ bin: PairHistogram.Bin, _ across: Axis, _ up: Axis) -> HTML {
        let left = across.at(Double(bin.above)) + 1
        let height = up.at(0) - up.at(PairHistogram.height(bin.other, bin))
        return Drawing.box(left, up.at(0) - height, across.at(Double(bin.upTo)) - left - 1, height, "bar")
    }

    private func outline(_ across: Axis, _ up: Axis) -> HTML {
        let points = histogram.bins.flatMap { bin -> [Point] in
            let y = up.at(PairHistogram.height(bin.base, bin))
            return [Point(x: across.at(Double(bin.above)), y: y), Point(x: across.at(Double(bin.upTo)), y: y)]
        }
        guard let first = points.first, let last = points.last else { return .empty }
        return Drawing.line(
            [Point(x: first.x, y: up.at(0))] + points + [Point(x: last.x, y: up.at(0))], "outline")
    }

    private func axes(_ across: Axis, _ up: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in up.ticks {
                Drawing.line([Point(x: across.from, y: up.at(tick)), Point(x: across.to, y: up.at(tick))], "grid")
                Drawing.text(Decimal.dutch(tick, decimals: 0), across.from - 8, up.at(tick) + 4, .end)
            }
            for tick in across.ticks {
                Drawing.text(Decimal.dutch(tick, decimals: 0), across.at(tick), up.from + 18, .middle)
            }
            Drawing.text("ritten per \(PairHistogram.step) minuten", 12, 16)
            Drawing.text("minuten onderweg", across.to, height - 6, .end)
        }
    }

    private func norm(_ limit: Seconds, _ across: Axis) -> HTML {
        let x = across.at(Double(limit.rawValue) / 60)
        guard x <= across.to else { return .empty }
        let isRight = x > width * 0.75
        return tag("g", .class("norm"), Attribute("aria-hidden", "true")) {
            Drawing.line([Point(x: x, y: 28), Point(x: x, y: up.from)], "limit")
            Drawing.text("norm \(limit.durationText)", x + (isRight ? -6 : 6), 38, isRight ? .end : .start)
        }
    }

    private var key: HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            Drawing.box(width - 190, 6, 16, 12, "bar")
            Drawing.text(letter, width - 168, 16)
            Drawing.line(
                [
                    Point(x: width - 96, y: 18), Point(x: width - 96, y: 7), Point(x: width - 80, y: 7),
                    Point(x: width - 80, y: 18),
                ], "outline")
            Drawing.text("basis", width - 74, 16)
        }
    }
}
