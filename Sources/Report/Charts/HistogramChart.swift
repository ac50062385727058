import Domain

/// A histogram as a drawing, with a line at the norm.
struct HistogramChart {
    let anchor: Anchor
    let title: String
    let histogram: Histogram
    let limit: Seconds?

    private let size = (width: 720.0, height: 290.0)
    private let area = (left: 48.0, top: 34.0, right: 12.0, bottom: 46.0)

    /// Minutes along the x axis, far enough to show the norm.
    private var span: Int {
        let last = histogram.bins.last?.upTo ?? 0
        return max(last, limit.map { ($0.rawValue / 60 / histogram.step + 1) * histogram.step } ?? 0)
    }

    private var tick: Int {
        [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].first { histogram.highest <= Double(5 * $0) } ?? 2000
    }
    private var top: Int { max(1, Int((histogram.highest / Double(tick)).rounded(.up))) * tick }

    var html: HTML {
        tag(
            "svg", .class("chart"), Attribute("role", "img"), .labelledBy(anchor.sub("titel"), anchor.sub("uitleg")),
            Attribute("viewBox", "0 0 720 290")
        ) {
            tag("title", .id(anchor.sub("titel"))) { title }
            tag("desc", .id(anchor.sub("uitleg"))) { "De getallen staan in de tabel onder deze grafiek." }
            axes
            for bin in histogram.bins { bar(bin) }
            if let limit { norm(limit) }
        }
    }

    private func x(_ minutes: Double) -> Double {
        area.left + minutes / Double(max(1, span)) * (size.width - area.left - area.right)
    }

    private func y(_ count: Double) -> Double {
        let height = size.height - area.top - area.bottom
        return size.height - area.bottom - count / Double(top) * height
    }

    private func bar(_ bin: Histogram.Bin) -> HTML {
        let left = x(Double(bin.above)) + 1.5
        let width = x(Double(bin.upTo)) - x(Double(bin.above)) - 3
        let height = y(0) - y(histogram.height(bin))
        let isOver = limit.map { bin.above * 60 >= $0.rawValue } ?? false
        return tag(
            "rect", .class(isOver ? "bar over" : "bar"), Attribute("x", left),
            Attribute("y", y(0) - height), Attribute("width", max(1, width)), Attribute("height", max(0, height)))
    }

    private var axes: HTML {
        let ticks = stride(from: 0, through: top, by: tick)
        let minutes = stride(from: 0, through: span, by: span <= 60 || histogram.step > 10 ? histogram.step : 10)
        return tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for value in Array(ticks) {
                tag(
                    "path", .class("grid"),
                    Attribute(
                        "d",
                        ShapePath.line([
                            Point(x: area.left, y: y(Double(value))),
                            Point(x: size.width - area.right, y: y(Double(value))),
                        ])))
                tag(
                    "text", Attribute("x", area.left - 8), Attribute("y", y(Double(value)) + 4),
                    Attribute("text-anchor", "end")
                ) { String(value) }
            }
            for value in Array(minutes) {
                tag(
                    "text", Attribute("x", x(Double(value))), Attribute("y", size.height - area.bottom + 18),
                    Attribute("text-anchor", "middle")
                ) { String(value) }
            }
            tag("text", Attribute("x", area.left - 36), Attribute("y", 16)) {
                "leerlingen per \(histogram.step) minuten"
            }
            tag(
                "text", Attribute("x", size.width - area.right), Attribute("y", size.height - 8),
                Attribute("text-anchor", "end")
            ) { "minuten onderweg" }
        }
    }

    private func norm(_ limit: Seconds) -> HTML {
        let at = x(Double(limit.rawValue) / 60)
        let isRight = at > size.width * 0.75
        return tag("g", .class("norm"), Attribute("aria-hidden", "true")) {
            tag(
                "path",
                Attribute("d", ShapePath.line([Point(x: at, y: 22), Point(x: at, y: size.height - area.bottom)])))
            tag(
                "text", Attribute("x", at + (isRight ? -6 : 6)), Attribute("y", 30),
                Attribute("text-anchor", isRight ? "end" : "start")
            ) { "norm \(limit.durationText)" }
        }
    }
}
