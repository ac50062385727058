import Domain

/// What the cost of each scenario is made of: one bar a scenario, the parts in the same order.
struct StackedBars {
    struct Bar {
        let label: String
        /// In the order of `parts`.
        let amounts: [Cents]
        var total: Cents { amounts.reduce(.zero, +) }
    }

    let anchor: Anchor
    let title: String
    let parts: [String]
    let bars: [Bar]

    private let width = 760.0
    private let line = 36.0
    private let top = 8.0
    private var height: Double { top + line * Double(bars.count) + 26 }

    var html: HTML {
        let axis = Axis(bars.map { Money.euros($0.total) }, from: 78, to: width - 110, most: 5, includesZero: true)
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel onder deze grafiek.",
            width: width, height: height
        ).html([grid(axis), .fragment(bars.enumerated().map { bar($1, Double($0), axis) })])
    }

    /// The parts with their pattern, as text beside the chart.
    var key: HTML {
        tag("ul", .class("key")) {
            for (index, part) in parts.enumerated() {
                tag("li") {
                    FillStyle(index: index).sample
                    part
                }
            }
        }
    }

    private func grid(_ axis: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in axis.ticks {
                Drawing.line([Point(x: axis.at(tick), y: top), Point(x: axis.at(tick), y: height - 24)], "grid")
                Drawing.text(Money.tick(tick), axis.at(tick), height - 6, .middle)
            }
        }
    }

    private func bar(_ bar: Bar, _ index: Double, _ axis: Axis) -> HTML {
        let y = top + line * index + 5
        var sum = Cents.zero
        var drawn: [HTML] = []
        for (part, amount) in bar.amounts.enumerated() where amount != .zero {
            let left = axis.at(Money.euros(sum))
            sum = sum + amount
            drawn.append(
                FillStyle(index: part).box(left + 1, y, max(0.5, axis.at(Money.euros(sum)) - left - 2), line - 12))
        }
        return .fragment(
            [Drawing.text(bar.label, 66, y + 17, .end, name: "strong")] + drawn + [
                Drawing.text(Money.whole(bar.total), axis.at(Money.euros(sum)) + 8, y + 17)
            ])
    }
}
