import Foundation

/// One column of a file that can be imported: how it may be called and what it means. The manual's page of columns is
/// made from these.
package struct TableColumn: Hashable, Sendable {
    package enum Need: String, Sendable {
        case required = "verplicht"
        case optional = "mag"
    }

    /// The name that templates use.
    package let name: String
    /// Other names that are understood. Capitals, spaces, hyphens, underscores and full stops do not matter.
    package let aliases: [String]
    package let need: Need
    /// Dutch: what it means.
    package let meaning: String
    /// Dutch: how it is written.
    package let form: String
    /// Tells about where someone lives or why: never repeated in a message.
    package let isPersonal: Bool

    init(
        _ name: String, _ aliases: [String] = [], _ need: Need = .optional, isPersonal: Bool = false, form: String,
        meaning: String
    ) {
        self.name = name
        self.aliases = aliases
        self.need = need
        self.isPersonal = isPersonal
        self.form = form
        self.meaning = meaning
    }

    /// Letters and digits only, without capitals or accents: `Huis-nr.` is `huisnr`.
    package static func key(_ name: String) -> String {
        let folded = name.lowercased().decomposedStringWithCanonicalMapping
        return String(
            String.UnicodeScalarView(folded.unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
