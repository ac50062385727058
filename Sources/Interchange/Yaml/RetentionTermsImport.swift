package import Domain

/// Reads a file of retention terms (bewaartermijnen.yaml): for each kind a number of months and who says so.
package enum RetentionTermsImport {
    package static func read(_ bytes: [UInt8], fileName: String) -> ImportResult<RetentionTerms> {
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .retention)
            var cursor = YamlCursor(file: fileName, form: .retention)
            let terms = terms(root, &cursor)
            let rows = cursor.issues.isEmpty ? [Sourced(terms, line: root.line)] : []
            return ImportResult(rows: rows, issues: cursor.sortedIssues)
        } catch {
            return ImportResult(rows: [], issues: [error.issue])
        }
    }

    private static func terms(_ root: YamlNode, _ cursor: inout YamlCursor) -> RetentionTerms {
        let kinds = RetentionKind.allCases
        guard let block = cursor.block(root, "bewaartermijnen", known: kinds.map(\.rawValue)) else {
            return RetentionTerms([:])
        }
        var terms: [RetentionKind: RetentionTerms.Term] = [:]
        for kind in kinds {
            guard let entry = block[kind.rawValue],
                let parts = cursor.block(entry.value, entry.key, known: ["maanden", "bron"])
            else { continue }
            _ = cursor.required("maanden", in: parts, of: entry.value)
            let source = cursor.required("bron", in: parts, of: entry.value, "moet er staan: wie of wat zegt dit")
            if let source, let months = cursor.whole(parts["maanden"], in: 1...600) {
                terms[kind] = .init(months: months, source: source)
            }
        }
        if block.isEmpty { cursor.report(line: root.line, nil, "er staat geen enkele termijn in") }
        return RetentionTerms(terms)
    }
}

extension YamlForm {
    static let retention = YamlForm(
        code: .retention, name: "bestand met bewaartermijnen", example: "data/sjablonen/bewaartermijnen.yaml")
}
