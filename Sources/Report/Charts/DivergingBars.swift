/// How many pupils gain (to the left) and lose (to the right), one line a scenario.
struct DivergingBars {
    struct Bar {
        let label: String
        /// The number, nil when it may not be shown, and what stands beside the bar.
        let shorter: (value: Int?, text: String)
        let longer: (value: Int?, text: String)
    }

    let anchor: Anchor
    let title: String
    let bars: [Bar]

    private let width = 760.0
    private let line = 32.0
    private let top = 30.0
    private let middle = 410.0
    private var height: Double { top + line * Double(bars.count) + 8 }
    private var most: Int { max(1, bars.flatMap { [$0.shorter.value ?? 0, $0.longer.value ?? 0] }.max() ?? 1) }

    var html: HTML {
        Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel bij de samenvatting.",
            width: width, height: height
        ).html([
            tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
                Drawing.text("◀ meer dan 10 minuten korter", middle - 12, 16, .end)
                Drawing.text("meer dan 10 minuten langer ▶", middle + 12, 16)
            },
            .fragment(bars.enumerated().map { bar($1, Double($0)) }),
            Drawing.line([Point(x: middle, y: top - 6), Point(x: middle, y: height - 4)], "zero"),
        ])
    }

    private func bar(_ bar: Bar, _ index: Double) -> HTML {
        let y = top + line * index + 4
        let unit = 270 / Double(most)
        let (left, right) = (Double(bar.shorter.value ?? 0) * unit, Double(bar.longer.value ?? 0) * unit)
        return .fragment([
            Drawing.text(bar.label, 66, y + 17, .end, name: "strong"),
            FillStyle(index: 0).box(middle - left, y, left, line - 9),
            FillStyle(index: 1).box(middle, y, right, line - 9),
            Drawing.text(bar.shorter.text, middle - left - 7, y + 17, .end),
            Drawing.text(bar.longer.text, middle + right + 7, y + 17),
        ])
    }
}
