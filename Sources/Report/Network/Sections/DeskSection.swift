import Domain

/// Every complaint with its codes and the grounds of its verdict: for the desk only.
struct DeskSection {
    static let anchor = Anchor("klachten")

    let input: NetworkReportInput

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Per klacht (alleen voor het bureau)" }
            for reviewed in input.review.complaints { card(reviewed) }
        }
    }

    private func card(_ reviewed: ReviewedComplaint) -> HTML {
        let complaint = reviewed.complaint
        return tag("article", .class("case")) {
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
}
