import Domain

/// Destinations that share a gate say the same about it.
enum GateAgreement {
    static func check(_ rows: [Sourced<DestinationRow>], file: String) -> [ImportIssue] {
        var first: [Gate.ID: (bays: Int, line: Int)] = [:]
        var issues: [ImportIssue] = []
        for row in rows {
            guard let bays = row.value.gate.bays else { continue }
            guard let known = first[row.value.gate.id] else {
                first[row.value.gate.id] = (bays, row.line)
                continue
            }
            if known.bays != bays {
                issues.append(
                    ImportIssue(
                        code: ImportCode.contradiction.rawValue,
                        location: .init(file: file, line: row.line, column: "poort_plaatsen"), value: String(bays),
                        message: "poort \(row.value.gate.id) heeft op regel \(known.line) \(known.bays) plaatsen"))
            }
        }
        return issues
    }
}
