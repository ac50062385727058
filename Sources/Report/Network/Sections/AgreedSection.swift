import Domain

/// What was agreed before, and what came of it; what is overdue or open first.
struct AgreedSection {
    static let anchor = Anchor("afgesproken")

    let input: NetworkReportInput
    let labels: ReviewLabels

    var html: HTML? {
        let actions = input.review.actions
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Wat was afgesproken, en wat kwam ervan" }
            if actions.isEmpty {
                tag("p") { "Er staan geen afspraken in het register." }
            } else {
                tag("p") { summary(actions) }
                if input.isForDesk { table(actions) } else { shared(actions) }
            }
        }
    }

    private func summary(_ actions: [NetworkReview.Action]) -> String {
        let marks = Self.marks(actions, isForDesk: input.isForDesk).map(CountTable.text)
        let all =
            input.isForDesk || !SmallCounts.isSmall(actions.count)
            ? Words.count(actions.count, "afspraak", "afspraken") : "minder dan vijf afspraken"
        return "Er zijn \(all). Afgerond: \(marks[0]). Nog bezig: \(marks[1]). Over tijd: \(marks[2])."
    }

    /// Closed, busy and overdue, which add up to all.
    static func marks(_ actions: [NetworkReview.Action], isForDesk: Bool) -> [SuppressedCounts.Mark] {
        let late = actions.count { $0.state == .overdue || $0.state == .checkOverdue }
        let busy = actions.count { $0.state == .open || $0.state == .checking }
        let counts = [actions.count { $0.state == .closed }, busy, late]
        if isForDesk { return counts.map { .shown($0) } }
        return SuppressedCounts(counts.map { [$0] }, hasRowTotals: false).marks.prefix(3).map { $0[0] }
    }

    private func table(_ actions: [NetworkReview.Action]) -> HTML {
        Table(
            caption: "Afspraken",
            columns: [
                .text("klacht"), .text("afspraak"), .text("wie"), .text("uiterlijk"), .text("stand"), .text("voor"),
                .text("na"), .text("effect"),
            ],
            rows: actions.map { action in
                [
                    .text("\(action.action.complaint)"), .text(action.action.text), .text(action.action.owner.rawValue),
                    .text(action.action.due.description), .text(action.state.rawValue),
                    .text(action.effect.map { side($0.before) } ?? "–"),
                    .text(action.effect.map { side($0.after) } ?? "–"),
                    .text(action.effect?.effect.rawValue ?? "–"),
                ]
            }
        ).html
    }

    private func side(_ side: ActionEffect.Side) -> String {
        let parts = [
            "\(side.rides) ritten", side.meanRide.map { "gemiddeld \(Words.minutes($0))" },
            side.meanDeviation.map { "\(Words.minutes($0)) van de afspraak" }, "\(side.complaints) klachten",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// Without texts, topics and owners together: an agreement is mostly about one child. Counts only.
    private func shared(_ actions: [NetworkReview.Action]) -> HTML {
        let owners = Complaint.Reporter.allCases.map(\.rawValue)
        let states: [ComplaintAction.State] = [.overdue, .checkOverdue, .open, .checking, .closed]
        let rows = owners.map { owner in
            states.map { state in actions.count { $0.action.owner.rawValue == owner && $0.state == state } }
        }
        let kept = owners.indices.filter { rows[$0].contains { $0 > 0 } }
        let marks = SuppressedCounts(kept.map { rows[$0] }).marks
        let effects = [ActionEffect.Direction.better, .same, .worse, .unknown]
        let counts = effects.map { effect in actions.count { $0.effect?.effect == effect } }
        let effectMarks = SuppressedCounts(counts.map { [$0] }, hasRowTotals: false).marks
        return .fragment([
            Table(
                caption: "Afspraken naar wie het doet en hoe het ermee staat",
                columns: [.text("wie")] + states.map { .number($0.rawValue) } + [.number("samen")],
                rows: kept.enumerated().map { index, owner in
                    [.text(owners[owner])] + marks[index].map { .text(CountTable.text($0)) }
                }, totals: [.text("samen")] + (marks.last ?? []).map { .text(CountTable.text($0)) }
            ).html,
            Table(
                caption: "Wat er daarna anders reed", columns: [.text("de rit werd"), .number("afspraken")],
                rows: effects.indices.map { index in
                    [.text(effects[index].rawValue), .text(CountTable.text(effectMarks[index][0]))]
                }
            ).html,
            tag("p", .class("small")) {
                "We vergelijken de gereden ritten van een maand voor de afspraak met een maand erna. De tekst van elke afspraak staat alleen in de bureau-uitgave, want die gaat meestal over één kind."
            },
        ])
    }
}
