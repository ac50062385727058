package import Domain
package import Foundation

/// One half-day problem as a JSON document, `ritwijzer-probleem/1`; described by `data/schema/probleem-1.json`.
/// Times are whole seconds since midnight, lengths whole metres, prices whole hundredths of a cent. Field names are
/// English; words for kinds and norms are those of all our files.
package enum ProblemDocument {
    package static let format = "ritwijzer-probleem/1"

    /// Reads a problem and everything that is wrong with it in one go. Issues carry the path in the document as column
    /// (`requests[3].needs.places`), or the line where the text stops being JSON. The problem is nil when there is an
    /// error; warnings alone do not stop it.
    ///
    /// - Complexity: O(bytes), and O(norms²) for the norms.
    package static func decode(_ bytes: Data) -> (HalfDayProblem?, [ImportIssue]) {
        do {
            var reader = ProblemReader()
            let problem = reader.read(try JSONParser.parse(bytes))
            return (reader.document.hasErrors ? nil : problem, reader.document.report)
        } catch {
            return (nil, [error.issue])
        }
    }

    /// The same problem gives the same bytes, and `decode` gives the problem back.
    package static func encode(_ problem: HalfDayProblem) -> Data { ProblemWriter(problem: problem).value.bytes }
}
