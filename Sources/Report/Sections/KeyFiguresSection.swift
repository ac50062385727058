import Domain

/// The figures of the half-days side by side.
struct KeyFiguresSection {
    let halves: [HalfFigures]
    let edition: Edition

    var html: HTML {
        tag("section", .labelledBy(Anchor("kerncijfers"))) {
            tag("h2", .id(Anchor("kerncijfers"))) { "Kerncijfers" }
            Table(
                caption: "Kerncijfers per dagdeel",
                columns: [.text("wat")] + halves.map { .number($0.title) }
                    + (halves.count > 1 ? [.number("samen")] : []),
                rows: rows
            ).html
            tag("p", .class("small")) {
                "Reistijden zijn naar boven afgerond op hele minuten. Reistijd telt vanaf het vertrek bij de instapplaats "
                    + "tot het begin van het uitstappen."
            }
        }
    }

    private var rows: [[HTML]] {
        [
            sum("leerlingen met een rit", \.rides.count, count),
            sum("leerlingen zonder rit", \.plan.unplanned.count, count),
            sum("diensten", \.duties.count, Decimal.grouped),
            sum("ritten", \.runs, Decimal.grouped),
            sum("kilometers, leeg en beladen", \.length.rawValue) { Metres($0).lengthText },
            sum("uren met leerlingen aan boord", \.loadedTime.rawValue, hours),
            sum("uren van standplaats tot standplaats", \.dutyTime.rawValue, hours),
            row("reistijd, middelste leerling") { minutes($0.rideTimes.median) },
            row("reistijd, negen van de tien hoogstens") { minutes($0.rideTimes.percentile(90)) },
            row("reistijd, langste") { minutes($0.rideTimes.maximum) },
            sum("overtredingen van normen of regels", \.violations.count, Decimal.grouped),
            sum("kosten", \.cost.rawValue) { Cents($0).euroText },
            row("kosten per leerling met een rit") { perPupil($0) },
            row("boven het goedkoopste mogelijke plan") { $0.certificate.shortText ?? "niet bewezen" },
        ]
    }

    /// A figure that can be added up over the half-days.
    private func sum(_ title: String, _ value: (HalfFigures) -> Int, _ text: (Int) -> String) -> [HTML] {
        let values = halves.map(value)
        return [.text(title)] + values.map { .text(text($0)) }
            + (halves.count > 1 ? [.text(text(values.reduce(0, +)))] : [])
    }

    private func row(_ title: String, _ value: (HalfFigures) -> String) -> [HTML] {
        [.text(title)] + halves.map { .text(value($0)) } + (halves.count > 1 ? ["–"] : [])
    }

    private func count(_ number: Int) -> String {
        edition.showsPupils ? Decimal.grouped(number) : SmallCounts.text(number)
    }

    private func hours(_ seconds: Int) -> String { Decimal.dutch(Double(seconds) / 3600, decimals: 1) }

    private func minutes(_ time: Seconds?) -> String { time.map(Words.minutes) ?? "geen ritten" }

    private func perPupil(_ half: HalfFigures) -> String {
        guard !half.rides.isEmpty, edition.showsPupils || half.rides.count >= SmallCounts.smallest else {
            return "niet getoond"
        }
        return Cents(Rounding.divide(half.cost.rawValue, by: half.rides.count)).euroText
    }
}
