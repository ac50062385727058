import Domain

/// The quarter in five sentences of plain Dutch.
struct QuarterSection {
    static let anchor = Anchor("kwartaal")

    let input: NetworkReportInput

    var html: HTML? {
        tag("section", .class("brief"), .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Dit kwartaal in vijf zinnen" }
            tag("ol", .class("five lead")) { for sentence in sentences { tag("li") { sentence } } }
        }
    }

    /// Exactly five; short words and short sentences.
    var sentences: [String] {
        guard let now = input.review.current else { return [] }
        return [volume(now), norm(now), topic, change(now), agreed]
    }

    private func number(_ count: Int) -> String {
        input.isForDesk ? String(count) : SmallCounts.text(count)
    }

    private func volume(_ now: ReviewIndicators) -> String {
        let complaints = now.complaints == 1 ? "1 klacht" : "\(number(now.complaints)) klachten"
        if now.rides == 0 { return "Er kwamen \(complaints) binnen; hoeveel er is gereden, weten we niet." }
        return "Er waren \(Decimal.grouped(now.rides)) ritten, en er kwamen \(complaints) binnen."
    }

    private func norm(_ now: ReviewIndicators) -> String {
        let limit = input.review.norms.count(.upheld)
        let upheld = VerdictCounts(now, isForDesk: input.isForDesk).upheldText
        guard let limit, now.rides > 0 else { return "Bij \(upheld) was een norm niet gehaald." }
        switch now.upheldRate.against(limit) {
        case .above: return "Bij \(upheld) was een norm niet gehaald, en dat is meer dan het contract toelaat."
        case .below: return "Bij \(upheld) was een norm niet gehaald, en dat past binnen het contract."
        case .unclear: return "Bij \(upheld) was een norm niet gehaald; of dat te veel is, weten we niet zeker."
        }
    }

    private var topic: String {
        let rows = input.review.pattern(.category)?.rows.filter { $0.complaints > 0 } ?? []
        guard let first = rows.first, input.isForDesk || !SmallCounts.isSmall(first.complaints) else {
            return "Geen onderwerp sprong eruit."
        }
        return "De meeste klachten gingen over: \(first.label)."
    }

    private func change(_ now: ReviewIndicators) -> String {
        let all = input.review.indicators
        guard all.count > 1, all[all.count - 2].rides > 0, now.rides > 0 else {
            return "Met het vorige kwartaal kunnen we nog niet vergelijken."
        }
        let before = all[all.count - 2]
        if now.rate.low > before.rate.high {
            return "Per 1000 ritten waren er meer klachten dan in het kwartaal ervoor."
        }
        if now.rate.high < before.rate.low {
            return "Per 1000 ritten waren er minder klachten dan in het kwartaal ervoor."
        }
        return "Het verschil met het vorige kwartaal is te klein om zeker te zijn."
    }

    private var agreed: String {
        let actions = input.review.actions
        if actions.isEmpty { return "Er liepen geen afspraken." }
        switch AgreedSection.marks(actions, isForDesk: input.isForDesk)[2] {
        case .shown(0): return "Geen enkele afspraak is over tijd."
        case .shown(let late): return "Van de \(number(actions.count)) afspraken zijn er \(late) over tijd."
        case .small: return "Van de \(number(actions.count)) afspraken zijn er minder dan 5 over tijd."
        case .hidden, .withheld: return "Een aantal afspraken is over tijd."
        }
    }
}
