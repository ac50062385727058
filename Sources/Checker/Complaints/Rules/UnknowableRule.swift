import Domain

/// K-NIET-TE-METEN: about what someone did, which no plan and no list of times can tell.
enum UnknowableRule: ComplaintRule {
    static let code = "K-NIET-TE-METEN"
    static let verdict = Judgement.Verdict.cannotJudge
    static func applies(to view: ComplaintView) -> Bool { !view.unknowable.isEmpty }
}
