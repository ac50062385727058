/// One attribute of an element; its value is escaped.
struct Attribute: Hashable, Sendable {
    let markup: String

    init(_ name: StaticString, _ value: String) { markup = " \(name)=\"\(HTML.escape(value))\"" }

    /// A length or position in a drawing.
    init(_ name: StaticString, _ value: Double) { self.init(name, Decimal.drawing(value)) }

    init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }

    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.text) }
    /// A link within this page: a report has no other links.
    static func href(_ anchor: Anchor) -> Attribute { Attribute("href", "#\(anchor.text)") }
    static func labelledBy(_ anchors: Anchor...) -> Attribute {
        Attribute("aria-labelledby", anchors.map(\.text).joined(separator: " "))
    }
}

/// The name of a place in the page. Made of literals, directions and numbers, never of a user's text.
struct Anchor: Hashable, Sendable {
    let text: String

    init(_ name: StaticString) { text = "\(name)" }
    private init(text: String) { self.text = text }

    /// `heen-dienst-3`.
    func sub(_ name: StaticString, _ number: Int? = nil) -> Anchor {
        Anchor(text: "\(text)-\(name)" + (number.map { "-\($0)" } ?? ""))
    }
}
