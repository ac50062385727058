import Domain

/// Ride times per destination and per municipality.
struct GroupsSection {
    let half: HalfFigures
    let edition: Edition

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("groepen"))) { "Per bestemming en per gemeente" },
            tag("div", .class("side-by-side")) {
                table("Per bestemming", "bestemming", \.destination)
                table("Per gemeente die betaalt", "gemeente", \.municipality)
            },
        ])
    }

    private func table(_ caption: String, _ title: String, _ key: (RideFigure) -> String) -> HTML {
        let groups = Dictionary(grouping: half.rides, by: key).sorted { $0.key < $1.key }
        let hidden = edition.showsPupils ? [] : SmallCounts.hidden(groups.map(\.value.count))
        return Table(
            caption: caption,
            columns: [
                .text(title), .number("leerlingen"), .number("middelste reistijd"),
                .number("9 van de 10 hoogstens"),
                .number("langste"),
            ],
            rows: groups.enumerated().map { index, group in
                hidden.contains(index)
                    ? [.text(group.key)] + Array(repeating: .text("niet getoond"), count: 4)
                    : [.text(group.key)] + figures(group.value)
            }
        ).html
    }

    private func figures(_ rides: [RideFigure]) -> [HTML] {
        let times = RideTimes(rides.map(\.duration))
        return [
            .text(String(rides.count)), .text(times.median.map(Words.minutes) ?? ""),
            .text(times.percentile(90).map(Words.minutes) ?? ""), .text(times.maximum.map(Words.minutes) ?? ""),
        ]
    }
}
