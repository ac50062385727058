/// A piece of markup that is safe by construction: names of elements and attributes are literals of this program,
/// everything else is escaped on its way in. There is no way to insert markup from a value.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let markup: String

    private init(trusted markup: String) { self.markup = markup }

    /// Text, escaped; interpolated values are part of that text.
    package init(stringLiteral value: String) { self = .text(value) }

    static let empty = HTML(trusted: "")

    static func text(_ value: String) -> HTML { HTML(trusted: escape(value)) }

    static func fragment(_ parts: [HTML]) -> HTML { HTML(trusted: parts.map(\.markup).joined()) }

    func joined(_ other: HTML) -> HTML { HTML(trusted: markup + other.markup) }

    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) -> HTML {
        HTML(trusted: "<\(name)\(attributes.map(\.markup).joined())>\(content.markup)</\(name)>")
    }

    /// An element that has no content and no end tag (`meta`, `br`).
    static func void(_ name: StaticString, _ attributes: Attribute...) -> HTML {
        HTML(trusted: "<\(name)\(attributes.map(\.markup).joined())>")
    }

    /// A style sheet that is a literal of this program.
    static func style(_ sheet: StaticString) -> HTML { HTML(trusted: "<style>\(sheet)</style>") }

    /// A script that is a literal of this program.
    static func script(_ source: StaticString) -> HTML { HTML(trusted: "<script>\(source)</script>") }

    /// A whole document in Dutch.
    static func document(head: HTML, body: HTML) -> HTML {
        HTML(trusted: "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\(head.markup)</head>\n\(body.markup)\n</html>\n")
    }

    /// Replaces the five characters that mean something in HTML, and drops control characters that no document may
    /// hold. Works on Unicode scalars, so that a combining mark after `<` cannot hide it.
    static func escape(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        result.reserveCapacity(value.unicodeScalars.count)
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            default: if !isControl(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// C0, C1 and the characters that change the direction of text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
