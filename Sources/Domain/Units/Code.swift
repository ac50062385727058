/// The name by which one kind of thing is known, as the user wrote it. `Code<Pupil>` and `Code<Destination>` are
/// different types, so that they cannot be swapped.
package struct Code<Subject>: Hashable, Comparable, Codable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral value: String) { text = value }
    package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
