import Domain

/// K-PLAN: the plan itself broke a norm that the complaint is about, left the pupil without a ride, or came too late to be
/// told.
enum PlanBreachRule: ComplaintRule {
    static let code = "K-PLAN"
    static let verdict = Judgement.Verdict.planBreach
    static func applies(to view: ComplaintView) -> Bool {
        !view.planFindings.isEmpty || !view.leftBehind.isEmpty || !view.planBreaches.isEmpty
    }
}
