import Domain

/// What repairing would cost.
struct ProposalsSection {
    static let anchor = Anchor("voorstellen")

    let input: NetworkReportInput
    let labels: ReviewLabels

    /// What was worked out for a complaint without a wish stands on its own page at the desk.
    private var proposals: [NetworkReview.Proposal] { input.review.proposals.filter { $0.answer.wish != nil } }

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Voorstellen met hun prijs" }
            tag("p") {
                proposals.isEmpty
                    ? "Voor dit rapport is niet uitgerekend wat het kost om te doen wat bij een klacht is gevraagd. De planner kan dat laten doen: dan wordt het plan opnieuw gemaakt, met die vraag als regel."
                    : "Bij een klacht met een vraag hebben we het plan opnieuw gemaakt, met die vraag als regel. Het bedrag is het verschil volgens het contract, voor een heel jaar."
            }
            if !proposals.isEmpty {
                if input.isForDesk { desk } else { shared }
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

    /// One card for each kind of wish of at least five children. Each child counts once; amounts stand in classes, because
    /// the lowest, the middle and the highest of a few amounts each belong to one child.
    private var shared: HTML {
        let pupils = Dictionary(
            input.review.complaints.map { ($0.complaint.id, $0.complaint.pupil) },
            uniquingKeysWith: { first, _ in first })
        var counted: Set<Pupil.ID> = []
        var groups: [ComplaintWish.Kind: [RepairAnswer]] = [:]
        for proposal in proposals {
            guard let wish = proposal.answer.wish, let pupil = pupils[proposal.complaint] ?? nil,
                counted.insert(pupil).inserted
            else { continue }
            groups[wish.kind, default: []].append(proposal.answer)
        }
        let told = groups.filter { $0.value.count >= SmallCounts.smallest }.sorted { $0.key.rawValue < $1.key.rawValue }
        return tag("div") {
            for (kind, answers) in told { card(kind, answers) }
            if told.count < groups.count {
                tag("p") { "Over vragen van minder dan vijf kinderen staat het antwoord alleen in de bureau-uitgave." }
            }
        }
    }

    private func card(_ kind: ComplaintWish.Kind, _ answers: [RepairAnswer]) -> HTML {
        tag("article", .class("case")) {
            tag("h3") { Words.sentence(Self.question(kind)) }
            tag("p") { "Doorgerekend voor \(answers.count) kinderen, met de kleinste verandering van het plan." }
            classes("Wat het kost, per jaar per kind", ProposalClass.costs, answers)
            classes("Wie het merken", ProposalClass.touched, answers)
        }
    }

    private func classes(_ title: String, _ classes: [ProposalClass], _ answers: [RepairAnswer]) -> HTML {
        let counts = classes.map { one in answers.count(where: one.holds) }
        let marks = SuppressedCounts(counts.map { [$0] }, hasRowTotals: false).marks
        return Table(
            caption: title, columns: [.text(title), .number("kinderen")],
            rows: classes.indices.filter { counts[$0] > 0 }.map { index in
                [.text(classes[index].name), .text(CountTable.text(marks[index][0]))]
            }
        ).html
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
}

/// A coarse answer to a wish: every answer is in exactly one of each list.
struct ProposalClass: Sendable {
    let name: String
    let holds: @Sendable (RepairAnswer) -> Bool

    static let costs: [ProposalClass] =
        amounts("niets, of het scheelt geld", .min...0) + amounts("tot € 2.500", 1...250_000)
        + amounts("€ 2.500 tot € 10.000", 250_001...1_000_000) + amounts("meer dan € 10.000", 1_000_001 ... .max)
        + without

    static let touched: [ProposalClass] =
        others("niemand anders", 0...0) + others("1 tot en met 5 andere kinderen", 1...5)
        + others("meer dan 5 andere kinderen", 6 ... .max) + without

    private static let without = [
        ProposalClass(name: "het kan niet binnen de normen (bewezen)") { $0.impossible != nil },
        ProposalClass(name: "geen plan gevonden, en geen bewijs dat het niet kan") {
            $0.impossible == nil && $0.choices.isEmpty
        },
    ]

    private static func repair(_ answer: RepairAnswer) -> Repair? {
        answer.impossible == nil ? answer.choices.first?.repair : nil
    }

    private static func amounts(_ name: String, _ range: ClosedRange<Int>) -> [ProposalClass] {
        [.init(name: name) { repair($0).map { range.contains($0.yearCost.rawValue) } ?? false }]
    }

    private static func others(_ name: String, _ range: ClosedRange<Int>) -> [ProposalClass] {
        [.init(name: name) { repair($0).map { range.contains($0.touched.count) } ?? false }]
    }
}
