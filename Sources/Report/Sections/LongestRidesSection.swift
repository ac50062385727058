import Domain

/// The pupils who are on their way longest. Only for the desk.
struct LongestRidesSection {
    let half: HalfFigures

    private static let shown = 10

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("langst"))) { "Leerlingen met de langste ritten" },
            half.rides.isEmpty ? tag("p") { "Er zijn geen ritten." } : table,
        ])
    }

    private var table: HTML {
        let longest = half.rides.sorted { ($1.duration, $0.pupil) < ($0.duration, $1.pupil) }
            .prefix(LongestRidesSection.shown)
        return Table(
            caption: "De \(longest.count) langste ritten",
            columns: [
                .text("leerling"), .text("bestemming"), .text("dienst"), .number("reistijd"), .number("rechtstreeks"),
                .number("omweg"), .text("grens"),
            ],
            rows: longest.map { ride in
                [
                    .text(ride.pupil.text + (ride.isCoarse ? " (adres grof)" : "")), .text(ride.destination),
                    tag("a", .href(half.anchor.sub("dienst", ride.duty))) { "dienst \(ride.duty)" },
                    .text(ride.duration.durationText), .text(ride.direct?.durationText ?? "onbekend"),
                    .text(ride.detour?.durationText ?? "onbekend"),
                    .text(ride.limitText + (ride.isOverLimit ? ", te lang" : "")),
                ]
            }
        ).html
    }
}
