/// What can be said of a complaint by rules that anyone can read.
package struct Judgement: Hashable, Codable, Sendable {
    package enum Verdict: String, CaseIterable, Codable, Sendable {
        case planBreach = "plan-boven-norm"
        case executionBreach = "uitvoering-boven-norm"
        case executionDeparture = "afwijking-binnen-norm"
        case within = "binnen-de-afspraak"
        case cannotJudge = "niet-te-beoordelen"

        /// The norm was not kept: what contracts count as upheld.
        package var isUpheld: Bool { self == .planBreach || self == .executionBreach }

        /// For a table.
        package var name: String {
            switch self {
            case .planBreach: "het plan hield zich niet aan de norm"
            case .executionBreach: "de rit week af van het plan en haalde de norm niet"
            case .executionDeparture: "de rit week af van het plan, maar bleef binnen de norm"
            case .within: "binnen de afspraak"
            case .cannotJudge: "niet te beoordelen"
            }
        }
    }

    /// One thing that the verdict rests on.
    package struct Evidence: Hashable, Codable, Sendable {
        package enum Kind: String, CaseIterable, Codable, Sendable {
            case version = "plan"
            case norm = "norm"
            case exception = "persoonlijke afspraak"
            case planned = "gepland"
            case driven = "gereden"
            case finding = "bevinding"
        }

        package var kind: Kind
        /// Dutch, one sentence without a full stop.
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// What makes a ride heavy although everything was kept.
    package struct Burden: Hashable, Codable, Sendable {
        package enum Kind: String, CaseIterable, Codable, Sendable {
            case detour = "grote omweg"
            case worstOff = "bij de tiende met de langste rit"
            case manyDrivers = "derde chauffeur of meer deze maand"
            case earlier = "vroeger dan gewoon"
        }

        package var kind: Kind
        /// Dutch, one sentence without a full stop.
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    package var complaint: Complaint.ID
    package var verdict: Verdict
    /// The rule that decided: `K-PLAN`.
    package var rule: String
    package var evidence: [Evidence]
    package var burdens: [Burden]
    /// Dutch: what would have to be known.
    package var missing: [String]

    package init(
        complaint: Complaint.ID, verdict: Verdict, rule: String, evidence: [Evidence] = [], burdens: [Burden] = [],
        missing: [String] = []
    ) {
        self.complaint = complaint
        self.verdict = verdict
        self.rule = rule
        self.evidence = evidence
        self.burdens = burdens
        self.missing = missing
    }

    /// Kept, and still heavy.
    package var isHeavy: Bool { verdict == .within && !burdens.isEmpty }

    /// `binnen de afspraak, en toch zwaar`.
    package var name: String { isHeavy ? verdict.name + ", en toch zwaar" : verdict.name }
}
