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
                caption: "Dit schooljaar per kwartaal",
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
        let verdicts = ["norm niet gehaald", "niet te beoordelen", "binnen de afspraak, en toch zwaar"]
        let parts = all.map(verdictParts)
        let effects = [ActionEffect.Direction.better, .same, .worse]
        return [
            row("nakijken", "ritten", all.map { Decimal.grouped($0.rides) }),
            row("nakijken", "klachten en meldingen", all.map { number($0.complaints) }),
        ]
            + verdicts.enumerated().map { index, title in row("nakijken", title, parts.map { $0[index] }) } + [
                row(
                    "nakijken", "meldingen van chauffeurs en vervoerders",
                    all.map { part(of: $0.complaints, $0.reports) }),
                row("nakijken", "complimenten", all.map { number($0.compliments) }),
                row(
                    "nakijken", "klachten per 1000 ritten",
                    all.map { isTold($0.complaints) ? RateText.text($0.rate) : hidden }),
                row(
                    "nakijken", "norm niet gehaald, per 1000 ritten",
                    all.enumerated().map { index, quarter in
                        parts[index][0] == String(quarter.upheld) ? RateText.text(quarter.upheldRate) : hidden
                    }), row("nakijken", "op tijd bij school", all.map { percent($0.punctual) }),
                row("nakijken", "gemiddelde rit", all.map { $0.meanRide.map(Words.minutes) ?? "–" }),
                row("nakijken", "op tijd bevestigd", all.map { percent($0.acknowledged) }),
                row("nakijken", "op tijd beantwoord", all.map { percent($0.answered) }),
                row("nakijken", "afspraken waarvan het effect is bekeken", all.map { part(of: $0.agreed, $0.checked) }),
            ]
            + effects.map { effect in
                row(
                    "nakijken", "de rit werd daarna: \(effect.rawValue)",
                    all.map { part(of: $0.agreed, $0.effects[effect] ?? 0) })
            }
    }

    private var act: [[HTML]] {
        [row("bijstellen", "opnieuw afgesproken na een eerdere afspraak", all.map { part(of: $0.agreed, $0.adjusted) })]
    }

    private var hidden: String { "niet getoond" }

    /// Upheld, cannot judge, heavy: with those that are none of these they add up to all complaints.
    private func verdictParts(_ quarter: ReviewIndicators) -> [String] {
        let parts = [quarter.upheld, quarter.cannotJudge, quarter.heavy]
        if input.isForDesk { return parts.map(String.init) }
        let rest = quarter.complaints - parts.reduce(0, +)
        let marks = SuppressedCounts((parts + [rest]).map { [$0] }, hasRowTotals: false).marks
        return marks.prefix(3).map { CountTable.text($0[0]) }
    }

    private func number(_ count: Int) -> String { isTold(count) ? String(count) : "< 5" }
    private func isTold(_ count: Int) -> Bool { input.isForDesk || !SmallCounts.isSmall(count) }

    /// Of few or of all but few would tell of those few.
    private func part(of total: Int, _ count: Int) -> String {
        if input.isForDesk { return String(count) }
        return CountTable.text(SuppressedCounts([[count], [total - count]], hasRowTotals: false).marks[0][0])
    }

    private func percent(_ share: Proportion) -> String {
        guard let value = share.share else { return "–" }
        guard isTold(share.hits), isTold(share.total - share.hits) else { return hidden }
        return "\(Decimal.dutch(value * 100, decimals: 1)) %"
    }
}
