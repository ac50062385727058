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
                columns: [.text("wat")] + halves.map { .number(HalfSection.title($0)) },
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
            row("leerlingen met een rit") { count($0.rides.count) },
            row("leerlingen zonder rit") { count($0.plan.unplanned.count) },
            row("voertuigen (diensten)") { Decimal.grouped($0.duties.count) },
            row("ritten") { Decimal.grouped($0.runs) },
            row("kilometers, leeg en beladen") { $0.length.lengthText },
            row("uren met leerlingen aan boord") { hours($0.loadedTime) },
            row("uren van standplaats tot standplaats") { hours($0.dutyTime) },
            row("reistijd, middelste leerling") { minutes($0.rideTimes.median) },
            row("reistijd, negen van de tien hoogstens") { minutes($0.rideTimes.percentile(90)) },
            row("reistijd, langste") { minutes($0.rideTimes.maximum) },
            row("overtredingen van normen of regels") { Decimal.grouped($0.violations.count) },
            row("kosten") { $0.cost.euroText },
            row("kosten per leerling met een rit") { perPupil($0) },
            row("boven het goedkoopste mogelijke plan") { $0.certificate.shortText ?? "niet bewezen" },
        ]
    }

    private func row(_ title: String, _ value: (HalfFigures) -> String) -> [HTML] {
        [.text(title)] + halves.map { .text(value($0)) }
    }

    private func count(_ number: Int) -> String {
        edition.showsPupils ? Decimal.grouped(number) : SmallCounts.text(number)
    }

    private func hours(_ time: Seconds) -> String { Decimal.dutch(Double(time.rawValue) / 3600, decimals: 1) }

    private func minutes(_ time: Seconds?) -> String { time.map(Words.minutes) ?? "geen ritten" }

    private func perPupil(_ half: HalfFigures) -> String {
        guard !half.rides.isEmpty, edition.showsPupils || half.rides.count >= SmallCounts.smallest else {
            return "niet getoond"
        }
        return Cents(Rounding.divide(half.cost.rawValue, by: half.rides.count)).euroText
    }
}
