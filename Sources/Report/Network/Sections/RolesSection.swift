import Domain

/// What it means for each of those at the table.
struct RolesSection {
    static let anchor = Anchor("rollen")

    let input: NetworkReportInput
    let tables: CountTables

    var html: HTML? {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Voor wie aan tafel zit" }
            tag("div", .class("roles")) {
                for (index, role) in roles.enumerated() {
                    tag("section", .labelledBy(Self.anchor.sub("rol", index + 1))) {
                        tag("h3", .id(Self.anchor.sub("rol", index + 1))) { role.title }
                        for sentence in role.sentences { tag("p") { sentence } }
                    }
                }
            }
        }
    }

    struct Role {
        let title: String
        let sentences: [String]
    }

    var roles: [Role] {
        let now = input.review.current
        return [
            Role(
                title: "Ouders en leerlingen",
                sentences: [
                    "Elke klacht telt, ook als de rit binnen de afspraak bleef.", heavy(now),
                    "Vraag gerust waarom een rit zo lang is: het antwoord is een som die klopt.",
                ]),
            Role(
                title: "Scholen",
                sentences: [
                    punctual(now), "Klopt een schooltijd niet in het plan? Meld het, want daar rust elke rit op.",
                ]),
            Role(
                title: "Vervoerders",
                sentences: [
                    missing(now), "Lever ook de chauffeur en de gereden tijden aan. Dan is een oordeel eerlijk.",
                ]),
            Role(
                title: "Zorgaanbieders",
                sentences: [
                    afraid,
                    "Een kind dat een kortere of rustiger rit nodig heeft, kan een persoonlijke afspraak krijgen.",
                    "Zo'n afspraak gaat dan voor op de norm van het contract.",
                ]),
            Role(
                title: "Consulenten",
                sentences: [
                    together, "Bij een klacht over wie bij wie zit, kan het plan laten zien wat er mogelijk is.",
                    "Wat er tussen kinderen gebeurt, ziet geen plan. Daar blijft een gesprek voor nodig.",
                ]),
            Role(title: "Gemeenten", sentences: [limit(now), terms(now)]),
        ]
    }

    private func verdicts(_ now: ReviewIndicators) -> VerdictCounts { VerdictCounts(now, isForDesk: input.isForDesk) }

    /// As the pattern's own table tells it; nil when that does not tell a number.
    private func told(_ trait: PatternTable.Trait, _ label: String) -> String? {
        tables[trait]?.lines.first { $0.name == label }?.counts.first.flatMap { Int($0) }.map { String($0) }
    }

    /// What children say of being afraid and of noise.
    private var afraid: String {
        let told = [(Complaint.Voice.scared, "bang"), (.noisy, "last van drukte")].compactMap { voice, text in
            self.told(.voice, voice.rawValue).map { "\($0) keer \(text)" }
        }
        guard !told.isEmpty else { return "Hoeveel kinderen bang zijn in de bus, kunnen we niet zeggen." }
        return "Wat kinderen zelf zeggen: \(Words.list(told))."
    }

    private var together: String {
        let told = [ComplaintTopic.company, .bullying].compactMap { topic in
            self.told(.category, topic.name).map { "\($0) over \(topic.name)" }
        }
        guard !told.isEmpty else { return "Over wie bij wie zit, kwam te weinig binnen om te tellen." }
        return "Dit kwartaal kwamen er klachten: \(Words.list(told))."
    }

    private func heavy(_ now: ReviewIndicators?) -> String {
        guard let now, now.heavy > 0 else {
            return "Dit kwartaal was er geen rit die binnen de afspraak bleef en toch zwaar was."
        }
        return "Bij \(verdicts(now).heavyText) was alles volgens afspraak, en was de rit toch zwaar."
    }

    private func punctual(_ now: ReviewIndicators?) -> String {
        guard let now, let share = now.punctual.share, now.punctual.hits >= SmallCounts.smallest,
            !SmallCounts.isSmall(now.punctual.total - now.punctual.hits)
        else { return "Hoe vaak de bus op tijd bij school was, kunnen we nu niet zeggen." }
        return "In \(Decimal.dutch(share * 100, decimals: 1)) procent van de ritten was de bus op tijd bij school."
    }

    private func missing(_ now: ReviewIndicators?) -> String {
        guard let now, now.cannotJudge > 0 else { return "Alle klachten waren te beoordelen. Dank daarvoor." }
        return "Bij \(verdicts(now).cannotJudgeText) konden we niet oordelen."
    }

    private func limit(_ now: ReviewIndicators?) -> String {
        guard let limit = input.review.norms.count(.upheld), let now, now.rides > 0 else {
            return "Of het aantal klachten binnen het contract past, is nog niet te zeggen."
        }
        switch now.upheldRate.against(limit) {
        case .above: return "Er zijn meer klachten dan het contract toelaat. Dat is geen toeval."
        case .below: return "Het aantal klachten past binnen het contract."
        case .unclear: return "Of het aantal klachten binnen het contract past, is niet zeker."
        }
    }

    private func terms(_ now: ReviewIndicators?) -> String {
        guard let now, let share = now.answered.share, now.answered.hits >= SmallCounts.smallest,
            !SmallCounts.isSmall(now.answered.total - now.answered.hits)
        else { return "Of klachten op tijd zijn beantwoord, kunnen we nu niet zeggen." }
        return "Van de klachten is \(Decimal.dutch(share * 100, decimals: 0)) procent op tijd beantwoord."
    }
}
