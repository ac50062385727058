package import Domain
import Foundation

/// Looks in something that leaves the desk for whatever would lead to a pupil: codes, postcodes of six characters, and
/// points to three decimals.
package struct PrivacyAttack {
    private let pupils: [Pupil]

    package init(_ pupils: [Pupil]) { self.pupils = pupils }

    /// What was found, in words; empty when nothing was.
    package func leaks(in text: String) -> [String] {
        let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map { $0.uppercased() })
        return pupils.flatMap { pupil in
            [code(pupil, words), postcode(pupil, text, words), point(pupil, text)].compactMap(\.self)
        }
    }

    private func code(_ pupil: Pupil, _ words: Set<String>) -> String? {
        words.contains(pupil.id.text.uppercased()) ? "code \(pupil.id)" : nil
    }

    /// Joined, or with a space between.
    private func postcode(_ pupil: Pupil, _ text: String, _ words: Set<String>) -> String? {
        guard let postcode = pupil.home.postcode, postcode.count == 6 else { return nil }
        let apart = "\(postcode.prefix(4)) \(postcode.suffix(2))"
        return words.contains(postcode.uppercased()) || text.contains(apart) ? "postcode of \(pupil.id)" : nil
    }

    /// Latitude and longitude near each other, cut off or rounded at three decimals, with a point or a comma.
    private func point(_ pupil: Pupil, _ text: String) -> String? {
        let home = pupil.home.coordinate
        for latitude in PrivacyAttack.spellings(home.latitude) {
            for range in text.ranges(of: latitude) {
                let near = text[
                    (text.index(range.lowerBound, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex)..<(text
                        .index(range.upperBound, offsetBy: 60, limitedBy: text.endIndex) ?? text.endIndex)]
                if PrivacyAttack.spellings(home.longitude).contains(where: { near.contains($0) }) {
                    return "point of \(pupil.id)"
                }
            }
        }
        return nil
    }

    private static func spellings(_ degrees: Double) -> [String] {
        let thousands = [Int(degrees * 1000), Int((degrees * 1000).rounded())]
        return Set(thousands).flatMap { value -> [String] in
            let decimals = String(value % 1000)
            let padded = String(repeating: "0", count: 3 - decimals.count) + decimals
            return ["\(value / 1000).\(padded)", "\(value / 1000),\(padded)"]
        }
    }
}
