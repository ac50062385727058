import Domain

/// The same figures for each quarter of the school year, in the order of plan, do, check and act.
struct CycleSection {
    static let anchor = Anchor("cyclus")

    let input: NetworkReportInput

    private var all: [ReviewIndicators] { input.review.indicators }

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Kwartaal na kwartaal" }
            tag("p") {
                "Elk kwartaal dezelfde cijfers: wat was afgesproken, wat is gedaan, wat werd het, en wat is bijgesteld."
            }
            Table(
                caption: all.count > 4 ? "Dit schooljaar en het vorige, per kwartaal" : "Dit schooljaar per kwartaal",
                columns: [.text("stap"), .text("cijfer")] + all.map { .number($0.quarter.name) },
                rows: plan + done + check + act
            ).html
        }
    }

    private func row(_ step: String, _ title: String, _ values: [String]) -> [HTML] {
        [.text(step), .text(title)] + values.map { .text($0) }
    }

    private var plan: [[HTML]] { [row("afspreken", "afspraken gemaakt", all.map { number($0.agreed) })] }

    private var done: [[HTML]] {
        [row("doen", "daarvan gedaan", all.map { part(of: $0.agreed, $0.done) })]
    }

    private var check: [[HTML]] {
        let verdicts = all.map { VerdictCounts($0, isForDesk: input.isForDesk) }
        let effects = [ActionEffect.Direction.better, .same, .worse]
        let became = all.map { quarter in parts(effects.map { quarter.effects[$0] ?? 0 }, of: quarter.agreed) }
        return [
            row("nakijken", "ritten", all.map { Decimal.grouped($0.rides) }),
            row("nakijken", "klachten en meldingen", all.map { number($0.complaints) }),
            row("nakijken", "norm niet gehaald", verdicts.map(\.upheld)),
            row("nakijken", "niet te beoordelen", verdicts.map(\.cannotJudge)),
            row("nakijken", "binnen de afspraak, en toch zwaar", verdicts.map(\.heavy)),
            row(
                "nakijken", "meldingen van chauffeurs en vervoerders",
                all.map { part(of: $0.complaints, $0.reports) }),
            row("nakijken", "complimenten", all.map { number($0.compliments) }),
            row(
                "nakijken", "klachten per 1000 ritten",
                all.map { isTold($0.complaints) ? RateText.text($0.rate) : hidden }),
            row(
                "nakijken", "norm niet gehaald, per 1000 ritten",
                zip(all, verdicts).map { quarter, verdict in
                    verdict.showsUpheld ? RateText.text(quarter.upheldRate) : hidden
                }), row("nakijken", "op tijd bij school", all.map { percent($0.punctual) }),
            row("nakijken", "gemiddelde rit", all.map { $0.meanRide.map(Words.minutes) ?? "–" }),
            row("nakijken", "op tijd bevestigd", all.map { percent($0.acknowledged) }),
            row("nakijken", "op tijd beantwoord", all.map { percent($0.answered) }),
            row("nakijken", "afspraken waarvan het effect is bekeken", all.map { part(of: $0.agreed, $0.checked) }),
        ]
            + effects.enumerated().map { index, effect in
                row("nakijken", "de rit werd daarna: \(effect.rawValue)", became.map { $0[index] })
            }
    }

    private var act: [[HTML]] {
        [row("bijstellen", "opnieuw afgesproken na een eerdere afspraak", all.map { part(of: $0.agreed, $0.adjusted) })]
    }

    private var hidden: String { "niet getoond" }

    private func number(_ count: Int) -> String { isTold(count) ? String(count) : "< 5" }
    private func isTold(_ count: Int) -> Bool { input.isForDesk || !SmallCounts.isSmall(count) }

    private func part(of total: Int, _ count: Int) -> String { parts([count], of: total)[0] }

    /// With what is none of these they add up to a total that is told too.
    private func parts(_ counts: [Int], of total: Int) -> [String] {
        if input.isForDesk { return counts.map { String($0) } }
        let all = counts + [total - counts.reduce(0, +)]
        let marks = SuppressedCounts(all.map { [$0] }, hasRowTotals: false).marks
        return marks.prefix(counts.count).map { CountTable.text($0[0]) }
    }

    /// Of few or of all but few would tell of those few.
    private func percent(_ share: Proportion) -> String {
        guard let value = share.share else { return "–" }
        guard isTold(share.hits), isTold(share.total - share.hits) else { return hidden }
        return "\(Decimal.dutch(value * 100, decimals: 1)) %"
    }
}
