/// Lets markup be written as nested blocks with `if` and `for`.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ part: HTML) -> HTML { part }
    static func buildExpression(_ text: String) -> HTML { .text(text) }
    static func buildBlock(_ parts: HTML...) -> HTML { .fragment(parts) }
    static func buildArray(_ parts: [HTML]) -> HTML { .fragment(parts) }
    static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
    static func buildEither(first part: HTML) -> HTML { part }
    static func buildEither(second part: HTML) -> HTML { part }
}

/// An element with its attributes and content: `tag("p", .class("lead")) { "Tekst" }`.
func tag(
    _ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML {
    .element(name, attributes, content())
}
