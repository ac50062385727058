import Domain

/// Every complaint with its codes, for the desk only: the verdict and its grounds, why the ride is as it is, what repairing
/// it costs, and what was agreed.
struct DeskSection {
    static let anchor = Anchor("klachten")

    let input: NetworkReportInput

    var html: HTML? {
        let answers = Dictionary(
            input.review.proposals.map { ($0.complaint, $0.answer) }, uniquingKeysWith: { first, _ in first })
        let actions = Dictionary(grouping: input.review.actions, by: \.action.complaint)
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Per klacht (alleen voor het bureau)" }
            for reviewed in input.review.complaints {
                let id = reviewed.complaint.id
                ComplaintCard(reviewed: reviewed, answer: answers[id], actions: actions[id] ?? []).html
            }
        }
    }
}

/// One complaint, on a page of its own in print.
struct ComplaintCard {
    let reviewed: ReviewedComplaint
    /// nil when it was not worked out.
    let answer: RepairAnswer?
    let actions: [NetworkReview.Action]

    private var complaint: Complaint { reviewed.complaint }

    var html: HTML {
        tag("article", .class("case page")) {
            tag("h3") {
                "\(complaint.kind.title) \(complaint.id): \(complaint.category.name), \(complaint.subject), \(complaint.date)"
            }
            tag("p") {
                "Verteld door: \(complaint.reporter.rawValue)."
                if !complaint.voices.isEmpty {
                    " Het kind zegt: \(complaint.voices.sorted().map(\.rawValue).joined(separator: ", "))."
                }
                if let wish = complaint.wish { " Gevraagd: \(wish.text)." }
                if reviewed.isRepeated { " Dit is eerder gemeld." }
            }
            if let note = complaint.note { tag("p") { note } }
            if let judgement = reviewed.judgement { verdict(judgement) }
            if let account = reviewed.account ?? answer?.account { why(account) }
            if let answer { alternatives(answer) }
            if let answer, answer.wish != nil { cost(answer) }
            followUp
        }
    }

    private func verdict(_ judgement: Judgement) -> HTML {
        tag("div") {
            tag("p") { tag("strong") { "\(Words.sentence(judgement.name)) (\(judgement.rule))." } }
            tag("ul") {
                for evidence in judgement.evidence { tag("li") { "\(evidence.kind.rawValue): \(evidence.text)" } }
                for burden in judgement.burdens { tag("li") { "\(burden.kind.rawValue): \(burden.text)" } }
                for missing in judgement.missing { tag("li") { "nog niet bekend: \(missing)" } }
            }
        }
    }

    /// The parts add up to the ride exactly.
    private func why(_ account: RideAccount) -> HTML {
        let parts: [(Seconds, String)] = [
            (account.direct, "rechtstreeks rijden"), (account.detour, "omrijden langs andere kinderen"),
            (account.stopping, "haltes van andere kinderen"), (account.waiting, "wachten"),
        ]
        let told = parts.filter { $0.0 > .zero }.map { "\($0.0.durationText) \($0.1)" }
        return tag("p") {
            tag("strong") { "Waarom zo lang? " }
            "In het plan duurt de rit \(account.direction.rawValue) \(account.ride.durationText): \(Words.list(told))."
        }
    }

    private func alternatives(_ answer: RepairAnswer) -> HTML {
        let lines = answer.alternatives.map(\.text) + answer.notPossible
        guard !lines.isEmpty else { return .empty }
        return tag("div") {
            tag("p") { tag("strong") { "Wat had ook gekund?" } }
            tag("ul") { for line in lines { tag("li") { line } } }
        }
    }

    private func cost(_ answer: RepairAnswer) -> HTML {
        tag("div") {
            tag("p") { tag("strong") { "Wat kost het om te doen wat gevraagd is?" } }
            if let impossible = answer.impossible { tag("p") { "Dat kan niet binnen de normen: \(impossible)." } }
            tag("ul") {
                for choice in answer.choices {
                    tag("li") {
                        "\(Words.sentence(choice.variants.map(\.rawValue).joined(separator: " en "))): \(choice.repair.text)"
                        if !choice.repair.touched.isEmpty {
                            tag("ul") { for other in choice.repair.touched { tag("li") { other.text } } }
                        }
                    }
                }
                for note in answer.notes { tag("li") { note } }
            }
        }
    }

    private var followUp: HTML {
        tag("div") {
            for action in actions {
                tag("p") {
                    tag("strong") { "Afgesproken: " }
                    "\(action.action.text) (\(action.action.owner.rawValue), uiterlijk \(action.action.due)). Stand: \(action.state.rawValue)."
                    if let effect = action.effect { " De rit werd: \(effect.effect.rawValue)." }
                }
            }
        }
    }
}
