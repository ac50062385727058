import Domain

/// One hard rule: what it says, for the generated page, and how a plan is judged by it.
protocol Rule: Sendable {
    static var description: RuleDescription { get }
    static func check(_ view: PlanView) -> [Finding]
}
