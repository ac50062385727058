import Domain

/// References from a file of pupils: to destinations that are known already, and to other pupils.
enum PupilReferences {
    static func check(_ pupils: [Sourced<Pupil>], known: KnownCodes, file: String) -> [ImportIssue] {
        let everyone = known.pupils.union(pupils.map(\.value.id))
        var issues: [ImportIssue] = []
        for row in pupils {
            let pupil = row.value
            if let destinations = known.destinations, !destinations.contains(pupil.destination) {
                issues.append(
                    issue(
                        file, row.line, "bestemming", pupil.destination.text, "deze bestemming kennen we niet",
                        near: destinations.map(\.text), otherwise: "Lees eerst de bestemming in, uit bestemmingen.csv.")
                )
            }
            for (column, others) in [("niet_samen_met", pupil.apartFrom), ("samen_met", pupil.togetherWith)] {
                for other in others where !everyone.contains(other) {
                    issues.append(
                        issue(
                            file, row.line, column, other.text, "deze leerling kennen we niet",
                            near: everyone.map(\.text),
                            otherwise: "Misschien reist deze leerling niet meer mee: haal de code weg."))
                }
            }
        }
        return issues
    }

    private static func issue(
        _ file: String, _ line: Int, _ column: String, _ value: String, _ message: String, near: [String],
        otherwise: String
    ) -> ImportIssue {
        let suggestion = NearestName.suggestion(for: value, among: near).map { "Misschien bedoelt u «\($0)»." }
        return ImportIssue(
            code: ImportCode.unknownReference.rawValue, location: .init(file: file, line: line, column: column),
            value: String(value.prefix(40)), message: message, advice: suggestion ?? otherwise)
    }
}
