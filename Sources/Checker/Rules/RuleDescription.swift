package import Domain

/// What the generated page of rules says about one rule; all text is Dutch.
package struct RuleDescription: Hashable, Sendable {
    package let code: RuleCode
    package let title: String
    /// One or two sentences.
    package let explanation: String
    /// Law, contract or convention.
    package let source: String
    /// The norms that set its limits.
    package let norms: [NormKey]

    init(_ code: RuleCode, title: String, explanation: String, source: String, norms: [NormKey] = []) {
        self.code = code
        self.title = title
        self.explanation = explanation
        self.source = source
        self.norms = norms
    }

    /// Every rule, in the order of `RuleCode`.
    package static var all: [RuleDescription] { Rules.all.map { $0.description } }
}
