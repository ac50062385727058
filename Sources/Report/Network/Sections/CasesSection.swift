import Domain

/// The complaints as cases in which nobody can be recognised.
struct CasesSection {
    static let anchor = Anchor("gevallen")

    let input: NetworkReportInput
    let labels: ReviewLabels

    private var cases: AnonymousCases { input.review.cases }

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "De klachten, zonder dat iemand te herkennen is" }
            tag("p") {
                "Klachten die op elkaar lijken, staan bij elkaar. In elk geval passen ten minste vijf kinderen. School, route of maand noemen we alleen als ook dan nog vijf kinderen passen. De nummers zijn in elk rapport anders."
            }
            if cases.groups.isEmpty {
                tag("p") { "Er zijn te weinig klachten om ze zo te vertellen." }
            } else {
                for (index, number) in order {
                    CaseCard(group: cases.groups[index], number: number, labels: labels).html
                }
            }
            if !cases.untold.isEmpty {
                tag("p") { "Minder dan vijf klachten zijn niet verteld." }
            }
        }
    }

    private var order: [(Int, Int)] {
        cases.groups.indices.map { ($0, labels.caseNumbers[$0]) }.sorted { $0.1 < $1.1 }
    }
}

/// One group of cases.
struct CaseCard {
    let group: AnonymousCases.Group
    let number: Int
    let labels: ReviewLabels

    var html: HTML {
        tag("article", .class("case")) {
            tag("h3") { "Geval \(number): \(title)" }
            tag("p") { who }
            if !traits.isEmpty { tag("ul") { for trait in traits { tag("li") { trait } } } }
            tag("p") { verdicts }
            if let burdens { tag("p") { burdens } }
            if let voices { tag("p") { voices } }
        }
    }

    private var title: String { group.traits[.category] ?? "klachten over allerlei onderwerpen" }

    private var who: String { "\(group.complaints.count) klachten over \(group.pupils) kinderen." }

    private var traits: [String] {
        let named: [(AnonymousCases.Trait, String)] = [
            (.direction, "Rit"), (.destination, "School"), (.route, "Route"), (.month, "Maand"),
        ]
        return named.compactMap { trait, title in
            group.traits[trait].map { "\(title): \(labels.name(trait, $0))" }
        }
    }

    /// The same for all, or how many of each, small counts hidden.
    private var verdicts: String {
        if let verdict = group.traits[.verdict] { return "Oordeel: \(verdict)." }
        return "Oordeel: "
            + counted(
                Judgement.Verdict.allCases.map { verdict in
                    (verdict.name, group.complaints.count { $0.judgement?.verdict == verdict })
                }) + "."
    }

    private var burdens: String? {
        let counts = Judgement.Burden.Kind.allCases.map { kind in
            (kind.rawValue, group.complaints.count { $0.judgement?.burdens.contains { $0.kind == kind } ?? false })
        }
        let told = CasesSection.told(counts, of: group.complaints.count)
        return told.isEmpty ? nil : "Wat de rit zwaar maakt: \(Words.list(told))."
    }

    private var voices: String? {
        let counts = Complaint.Voice.allCases.map { voice in
            (voice.rawValue, group.complaints.count { $0.complaint.voices.contains(voice) })
        }
        let told = CasesSection.told(counts, of: group.complaints.count)
        return told.isEmpty ? nil : "Kinderen zeggen: \(Words.list(told))."
    }

    /// A complaint has one verdict: the counts add up to the group, so that a lone small one would be found.
    private func counted(_ counts: [(String, Int)]) -> String {
        let marks = SuppressedCounts(counts.map { [$0.1] }, hasRowTotals: false).marks
        let texts = counts.indices.compactMap { index -> String? in
            counts[index].1 == 0 ? nil : "\(counts[index].0) (\(CountTable.text(marks[index][0])))"
        }
        return Words.list(texts)
    }
}

extension CasesSection {
    /// A complaint may have several or none of these: a small count is left out, and so is one that nearly all have, since
    /// it would tell how few do not.
    static func told(_ counts: [(String, Int)], of total: Int) -> [String] {
        counts.filter { _, count in
            let rest = total - count
            return count >= SmallCounts.smallest && (rest == 0 || rest >= SmallCounts.smallest)
        }.map { "\($0.0) (\($0.1))" }
    }
}
