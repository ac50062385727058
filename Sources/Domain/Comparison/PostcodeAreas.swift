/// Which part of the region (werkgebied) a home belongs to, by its postcode.
package struct PostcodeAreas: Hashable, Codable, Sendable {
    /// Postcodes of four digits or of six characters, each with the name of its area.
    package private(set) var names: [String: String]

    package init(_ names: [String: String] = [:]) { self.names = names }

    /// The area of the postcode of six characters, else that of four digits. Without areas it is the postcode of four
    /// digits with the municipality; `onbekend` where a file leaves the postcode out, or the postcode is not known.
    package func area(of pupil: Pupil) -> String {
        guard let postcode = pupil.home.postcode else { return PostcodeAreas.unknown }
        let four = String(postcode.prefix(4))
        if names.isEmpty { return "\(four) (\(pupil.municipality))" }
        return names[postcode] ?? names[four] ?? PostcodeAreas.unknown
    }

    private static let unknown = "onbekend"
}
