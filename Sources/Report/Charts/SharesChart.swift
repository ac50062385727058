import Domain

/// What each municipality pays by each key, as a part of what it would pay alone: left of the line it gains.
struct SharesChart {
    let anchor: Anchor
    let title: String
    let coalitions: Coalitions

    private let width = 760.0
    private let line = 40.0
    private let top = 34.0
    private var height: Double { top + line * Double(coalitions.municipalities.count) + 44 }

    private func percent(_ share: Coalitions.Share) -> Double? {
        guard let alone = coalitions.alone(share.municipality), alone > .zero else { return nil }
        return 100 * Double(share.amount.rawValue) / Double(alone.rawValue)
    }

    var html: HTML {
        let axis = Axis(coalitions.shares.compactMap(percent) + [100], from: 200, to: width - 24, most: 7)
        return Drawing(
            anchor: anchor, title: title, description: "De getallen staan in de tabel onder deze grafiek.",
            width: width, height: height
        ).html([
            grid(axis),
            .fragment(coalitions.municipalities.enumerated().map { row($1, Double($0), axis) }),
        ])
    }

    var key: HTML {
        tag("ul", .class("key")) {
            for (index, key) in Coalitions.Key.allCases.enumerated() {
                tag("li") {
                    tag(
                        "svg", .class("sample square"), Attribute("viewBox", "0 0 16 16"),
                        Attribute("aria-hidden", "true")
                    ) { SharesChart.mark(index, Point(x: 8, y: 8)) }
                    key.rawValue
                }
            }
        }
    }

    private func row(_ municipality: Municipality.ID, _ index: Double, _ axis: Axis) -> HTML {
        let y = top + line * (index + 0.5)
        let marks = Coalitions.Key.allCases.enumerated().map { number, key in
            coalitions.shares.first { $0.key == key && $0.municipality == municipality }.flatMap(percent).map {
                SharesChart.mark(number, Point(x: axis.at($0), y: y + Double(number - 2) * 3.5))
            } ?? .empty
        }
        return .fragment(
            [
                Drawing.text(municipality.text, 186, y + 5, .end, name: "strong"),
                Drawing.line([Point(x: axis.from, y: y + line / 2), Point(x: axis.to, y: y + line / 2)], "grid"),
            ] + marks)
    }

    /// Each key has a shape of its own.
    private static func mark(_ index: Int, _ at: Point) -> HTML {
        let name = "mark fill\(index % FillStyle.count)"
        func shape(_ offsets: [(Double, Double)]) -> HTML {
            Drawing.area(offsets.map { Point(x: at.x + $0.0, y: at.y + $0.1) }, name)
        }
        switch index {
        case 0: return Drawing.dot(at, 6, name)
        case 1: return shape([(-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)])
        case 2: return shape([(0, -7), (6.5, 5.5), (-6.5, 5.5)])
        case 3: return shape([(0, 7), (6.5, -5.5), (-6.5, -5.5)])
        default: return shape([(0, -7.5), (7.5, 0), (0, 7.5), (-7.5, 0)])
        }
    }

    private func grid(_ axis: Axis) -> HTML {
        tag("g", .class("axes"), Attribute("aria-hidden", "true")) {
            for tick in axis.ticks {
                Drawing.line([Point(x: axis.at(tick), y: top - 6), Point(x: axis.at(tick), y: height - 40)], "grid")
                Drawing.text("\(Decimal.dutch(tick, decimals: 0)) %", axis.at(tick), height - 24, .middle)
            }
            Drawing.line([Point(x: axis.at(100), y: top - 12), Point(x: axis.at(100), y: height - 40)], "base-line")
            Drawing.text("evenveel als alleen", axis.at(100), top - 17, .middle)
            Drawing.text("deel van wat de gemeente alleen zou betalen", axis.to, height - 6, .end)
        }
    }
}
