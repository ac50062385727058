import Domain

/// All duties in one table and, at the desk, each duty stop by stop.
struct DutiesSection {
    let half: HalfFigures
    let edition: Edition

    private var shown: [DutyFigure] {
        edition.showsPupils ? half.duties : half.duties.filter { $0.rides.count >= SmallCounts.smallest }
    }

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("diensten"))) { "De diensten" },
            shown.isEmpty ? .empty : overview,
            shown.count == half.duties.count
                ? .empty : tag("p") { "Diensten met minder dan 5 leerlingen staan hier niet." },
            edition.showsPupils
                ? .fragment(half.duties.map { DutySection(half: half, duty: $0).html }) : .empty,
        ])
    }

    private var overview: HTML {
        Table(
            caption: "Overzicht van de diensten",
            columns: [
                .text("dienst"), .text("lijn"), .text("voertuig"), .text("standplaats"), .number("van–tot"),
                .number("leerlingen"), .text("bestemmingen"), .number("afstand"), .number("kosten"),
            ],
            rows: shown.map { duty in
                [
                    edition.showsPupils
                        ? tag("a", .href(half.anchor.sub("dienst", duty.number))) { "dienst \(duty.number)" }
                        : .text("dienst \(duty.number)"),
                    LineStyle(index: duty.number - 1).sample, .text(duty.vehicleName), .text(duty.depotName),
                    .text("\(Words.clock(duty.duty.start))–\(Words.clock(duty.duty.end))"),
                    .text(String(duty.rides.count)), .text(Words.list(duty.destinations)),
                    .text(duty.measures.length.lengthText), .text(duty.cost.euroText),
                ]
            }
        ).html
    }
}
