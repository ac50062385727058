import Domain

/// What repairing would cost.
struct ProposalsSection {
    static let anchor = Anchor("voorstellen")

    let input: NetworkReportInput
    let labels: ReviewLabels

    private var proposals: [NetworkReview.Proposal] { input.review.proposals }

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Voorstellen met hun prijs" }
            tag("p") {
                "Bij een klacht met een vraag hebben we het plan opnieuw gemaakt, met die vraag als regel. Het bedrag is het verschil volgens het contract, voor een heel jaar."
            }
            if proposals.isEmpty {
                tag("p") { "Er is voor dit rapport niets doorgerekend." }
            } else if input.isForDesk {
                desk
            } else {
                shared
            }
        }
    }

    private var desk: HTML {
        .fragment(
            proposals.map { proposal in
                tag("article", .class("case")) {
                    tag("h3") { "\(proposal.complaint): \(proposal.answer.wish?.text ?? "geen vraag")" }
                    if let impossible = proposal.answer.impossible {
                        tag("p") { "Dat kan niet binnen de normen: \(impossible)." }
                    }
                    tag("ul") {
                        for choice in proposal.answer.choices {
                            tag("li") {
                                "\(Words.sentence(choice.variants.map(\.rawValue).joined(separator: " en "))): \(choice.repair.text)"
                            }
                        }
                        for note in proposal.answer.notes { tag("li") { note } }
                    }
                }
            })
    }

    /// One line for each kind of wish, of at least five children; amounts and minutes rounded.
    private var shared: HTML {
        let pupils = Dictionary(
            input.review.complaints.map { ($0.complaint.id, $0.complaint.pupil) },
            uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(grouping: proposals) { $0.answer.wish?.kind }
        let told = groups.compactMap { kind, proposals -> (ComplaintWish.Kind, [NetworkReview.Proposal])? in
            guard let kind, Set(proposals.compactMap { pupils[$0.complaint] ?? nil }).count >= SmallCounts.smallest
            else {
                return nil
            }
            return (kind, proposals)
        }.sorted { $0.0.rawValue < $1.0.rawValue }
        return tag("div") {
            for (kind, proposals) in told { card(kind, proposals) }
            if told.count < groups.keys.count {
                tag("p") { "Over vragen van minder dan vijf kinderen staat het antwoord alleen in de bureau-uitgave." }
            }
        }
    }

    private func card(_ kind: ComplaintWish.Kind, _ proposals: [NetworkReview.Proposal]) -> HTML {
        let repairs = proposals.compactMap { $0.answer.choices.first?.repair }
        let impossible = proposals.count { $0.answer.impossible != nil }
        return tag("article", .class("case")) {
            tag("h3") { Words.sentence(Self.question(kind)) }
            tag("p") { "Doorgerekend voor \(proposals.count) klachten." }
            if repairs.count >= SmallCounts.smallest {
                tag("p") {
                    "Met de kleinste verandering: tussen \(rounded(repairs.map(\.yearCost).min() ?? .zero)) en \(rounded(repairs.map(\.yearCost).max() ?? .zero)) per jaar per kind. De helft kost minder dan \(rounded(median(repairs.map(\.yearCost))))."
                }
                tag("p") {
                    "Meestal merken \(median(repairs.map(\.touched.count))) of minder andere kinderen er iets van."
                }
            } else {
                tag("p") {
                    "Voor minder dan vijf van deze klachten vonden we een plan. De bedragen staan in de bureau-uitgave."
                }
            }
            if impossible >= SmallCounts.smallest {
                tag("p") { "Bij \(impossible) klachten kan het niet binnen de normen; dat is bewezen." }
            }
        }
    }

    private static func question(_ kind: ComplaintWish.Kind) -> String {
        switch kind {
        case .rideAtMost: "een kortere rit"
        case .apartFrom: "niet samen met een andere leerling"
        case .fixedDriver: "een vaste chauffeur"
        case .notBefore: "later opgehaald worden"
        case .homeBy: "eerder thuis zijn"
        case .alone: "een rit zonder andere leerlingen"
        }
    }

    /// To whole hundreds: an exact amount belongs to one child.
    private func rounded(_ amount: Cents) -> String {
        Money.whole(Cents(Rounding.divide(amount.rawValue, by: 10_000) * 10_000))
    }

    private func median<Value: Comparable>(_ values: [Value]) -> Value {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }
}
