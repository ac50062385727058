import Domain

/// The same figures for each quarter of the school year: agreed, done, effect.
struct CycleSection {
    static let anchor = Anchor("cyclus")

    let input: NetworkReportInput

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Kwartaal na kwartaal" }
            tag("p") { "Elk kwartaal dezelfde cijfers: wat was afgesproken, wat is gedaan, en wat werd het." }
            Table(
                caption: "Dit schooljaar per kwartaal",
                columns: [.text("cijfer")] + input.review.indicators.map { .number($0.quarter.name) }, rows: rows
            ).html
        }
    }

    private var rows: [[HTML]] {
        let all = input.review.indicators
        func row(_ title: String, _ value: (ReviewIndicators) -> String) -> [HTML] {
            [.text(title)] + all.map { .text(value($0)) }
        }
        let counts: [(String, (ReviewIndicators) -> Int)] = [
            ("klachten", \.complaints), ("norm niet gehaald", \.upheld), ("niet te beoordelen", \.cannotJudge),
            ("binnen de afspraak, en toch zwaar", \.heavy), ("complimenten", \.compliments),
            ("meldingen van chauffeurs en vervoerders", \.reports), ("afgesproken", \.agreed), ("gedaan", \.done),
            ("effect bekeken", \.checked),
        ]
        return [row("ritten") { Decimal.grouped($0.rides) }]
            + counts.map { title, value in row(title) { number(value($0)) } } + [
                row("klachten per 1000 ritten") { isTold($0.complaints) ? RateText.text($0.rate) : "niet getoond" },
                row("norm niet gehaald, per 1000 ritten") {
                    isTold($0.upheld) ? RateText.text($0.upheldRate) : "niet getoond"
                },
                row("op tijd bij school") { percent($0.punctual) },
                row("gemiddelde rit") { $0.meanRide.map(Words.minutes) ?? "–" },
                row("op tijd bevestigd") { percent($0.acknowledged) },
                row("op tijd beantwoord") { percent($0.answered) },
            ]
    }

    private func number(_ count: Int) -> String {
        input.isForDesk ? String(count) : isTold(count) ? String(count) : "< 5"
    }
    private func isTold(_ count: Int) -> Bool { input.isForDesk || !SmallCounts.isSmall(count) }

    /// Of few or of all but few would tell of those few.
    private func percent(_ share: Proportion) -> String {
        guard let value = share.share else { return "–" }
        guard isTold(share.hits), isTold(share.total - share.hits) else { return "niet getoond" }
        return "\(Decimal.dutch(value * 100, decimals: 1)) %"
    }
}
