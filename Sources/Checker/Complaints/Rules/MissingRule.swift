import Domain

/// K-GEGEVENS: something that the verdict needs is not known.
enum MissingRule: ComplaintRule {
    static let code = "K-GEGEVENS"
    static let verdict = Judgement.Verdict.cannotJudge
    static func applies(to view: ComplaintView) -> Bool { !view.missing.isEmpty }
}
