import Domain

/// K-UITVOERING: what was driven broke a norm that the plan kept.
enum ExecutionBreachRule: ComplaintRule {
    static let code = "K-UITVOERING"
    static let verdict = Judgement.Verdict.executionBreach
    static func applies(to view: ComplaintView) -> Bool { !view.breaches.isEmpty }
}
