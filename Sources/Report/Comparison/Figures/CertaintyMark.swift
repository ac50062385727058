import Domain

/// How sure a difference is, as a word with a sign before it: the sign is for the eye, the word says it.
struct CertaintyMark {
    /// nil for the base.
    let certainty: Certainty?

    var html: HTML {
        guard let certainty else { return "basis" }
        return tag("span", .class("certainty \(name(certainty))")) { certainty.rawValue }
    }

    private func name(_ certainty: Certainty) -> String {
        switch certainty {
        case .certain: "certain"
        case .likely: "likely"
        case .indistinguishable: "unclear"
        case .incomparable: "wrong"
        }
    }
}
