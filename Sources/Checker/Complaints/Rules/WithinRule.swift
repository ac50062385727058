import Domain

/// K-BINNEN: plan and ride kept to what was agreed. That it was no burden is not said.
enum WithinRule: ComplaintRule {
    static let code = "K-BINNEN"
    static let verdict = Judgement.Verdict.within
    static func applies(to view: ComplaintView) -> Bool { true }
}
