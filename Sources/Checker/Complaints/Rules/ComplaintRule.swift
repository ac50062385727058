import Domain

/// One rule that may decide a complaint. They are tried in the order of `ComplaintRules.all`; the first that applies
/// decides.
protocol ComplaintRule: Sendable {
    /// Stable: `K-PLAN`.
    static var code: String { get }
    static var verdict: Judgement.Verdict { get }
    static func applies(to view: ComplaintView) -> Bool
}

enum ComplaintRules {
    static let all: [any ComplaintRule.Type] = [
        PlanBreachRule.self, ExecutionBreachRule.self, UnknowableRule.self, MissingRule.self, DeviationRule.self,
        WithinRule.self,
    ]
}
