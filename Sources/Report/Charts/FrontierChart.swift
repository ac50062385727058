import Domain

/// The price of a norm: cost against the limit on ride time, with a bar from what is proven at least up to the cost.
struct FrontierChart {
    let anchor: Anchor
    let title: String
    let points: [(label: String, point: Comparison.FrontierPoint)]

    private let width = 760.0
    private let height = 330.0

    private var across: Axis {
        Axis(points.compactMap { $0.point.cap }.map(minutes), from: 120, to: width - 60, most: 8)
    }
    private var up: Axis {
        Axis(
            points.flatMap { [$0.point.yearBound, $0.point.yearCost] }.map(Money.euros), from: height - 50, to: 34,
            most: 5)
    }

    var html: HTML {
        let (across, up) = (across, up)
        let limited = points.filter { $0.point.cap != nil }
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel onder deze grafiek.",
            width: width, height: height
        ).html([
            axes(across, up), area(limited.map(\.point), across, up),
            Drawing.line(limited.filter(\.point.isSound).map { place($0.point, across, up) }, "frontier"),
            .fragment(limited.map { mark($0.label, $0.point, across, up) }),
        ])
    }

    private func minutes(_ time: Seconds) -> Double { Double(time.rawValue) / 60 }

    private func place(_ point: Comparison.FrontierPoint, _ across: Axis, _ up: Axis) -> Point {
        Point(x: across.at(minutes(point.cap ?? .zero)), y: up.at(Money.euros(point.yearCost)))
    }

    /// Where the real least cost lies.
    private func area(_ points: [Comparison.FrontierPoint], _ across: Axis, _ up: Axis) -> HTML {
        let tops = points.map { place($0, across, up) }
        let bottoms = points.map {
            Point(x: across.at(minutes($0.cap ?? .zero)), y: up.at(Money.euros($0.yearBound)))
        }
        return tops.count < 2 ? .empty : Drawing.area(tops + bottoms.reversed(), "band")
    }

    private func mark(
        _ label: String, _ point: Comparison.FrontierPoint, _ across: Axis, _ up: Axis
    ) -> HTML {
        let at = place(point, across, up)
        let least = up.at(Money.euros(point.yearBound))
        return .fragment([
            Drawing.line([Point(x: at.x, y: least), at], "spread"),
            Drawing.line([Point(x: at.x - 6, y: least), Point(x: at.x + 6, y: least)], "band-end"),
            Drawing.dot(at, 6.5, point.isSound ? "cost" : "cost unsound"),
            Drawing.text(label, at.x, at.y - 13, .middle, name: "strong"),
        ])
    }

    private func axes(_ across: Axis, _ up: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in up.ticks {
                Drawing.line([Point(x: across.from - 10, y: up.at(tick)), Point(x: across.to, y: up.at(tick))], "grid")
                Drawing.text(Money.tick(tick), across.from - 18, up.at(tick) + 4, .end)
            }
            for tick in across.ticks {
                Drawing.text(Decimal.dutch(tick, decimals: 0), across.at(tick), up.from + 20, .middle)
            }
            Drawing.text("kosten per jaar", 12, 16)
            Drawing.text("langste reistijd die mag, in minuten", across.to, height - 8, .end)
        }
    }
}
