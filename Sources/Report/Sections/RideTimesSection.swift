import Domain

/// How long pupils are on their way: a histogram with the table behind it.
struct RideTimesSection {
    let half: HalfFigures
    let edition: Edition

    var html: HTML {
        let histogram = Histogram(
            half.rideTimes.sorted, smallest: edition.showsPupils ? 1 : SmallCounts.smallest)
        return .fragment([
            tag("h3", .id(half.anchor.sub("reistijden"))) { "Hoe lang leerlingen onderweg zijn" },
            half.rides.isEmpty
                ? tag("p") { "Er zijn geen ritten." }
                : tag("div", .class("side-by-side wide-left")) {
                    tag("div") {
                        chart(histogram)
                        explanation
                    }
                    table(histogram)
                },
        ])
    }

    private func chart(_ histogram: Histogram) -> HTML {
        tag(
            "div", .class("scroll drawing"), Attribute("role", "group"), Attribute("tabindex", "0"),
            Attribute("aria-label", "Grafiek van de reistijden, \(half.title)")
        ) {
            HistogramChart(
                anchor: half.anchor.sub("grafiek"), title: "Aantal leerlingen per reistijd", histogram: histogram,
                limit: half.commonRideLimit
            ).html
        }
    }

    private var explanation: HTML {
        tag("p", .class("small")) {
            if half.commonRideLimit != nil {
                "De gestreepte lijn is de norm die voor de meeste leerlingen geldt. Wie ver van school woont of een "
                    + "persoonlijke afspraak heeft, heeft een eigen grens. "
            }
            "Elke balk loopt tot en met het getal rechts ervan. "
            if !edition.showsPupils {
                "Klassen met minder dan 5 leerlingen zijn samengevoegd, zodat niemand te herkennen is."
            }
        }
    }

    private func table(_ histogram: Histogram) -> HTML {
        Table(
            caption: "Aantal leerlingen per reistijd",
            columns: [.text("reistijd"), .number("leerlingen")],
            rows: histogram.bins.map { [.text($0.text), .text(Decimal.grouped($0.count))] }
        ).html
    }
}
