import Domain

/// K-AFWIJKING: what was driven differs noticeably from the plan, within the norm.
enum DeviationRule: ComplaintRule {
    static let code = "K-AFWIJKING"
    static let verdict = Judgement.Verdict.executionDeparture
    static func applies(to view: ComplaintView) -> Bool { !view.departures.isEmpty }
}
