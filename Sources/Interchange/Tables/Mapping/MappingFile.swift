package import Domain
package import Foundation

/// A file that says which heading is which column: YAML with `soort` and `kolommen`.
package enum MappingFile {
    /// What stands in the place of a column that is not read.
    static let notRead = "niet"

    package static func read(
        _ bytes: [UInt8], fileName: String, kind: String
    ) -> ImportResult<HeadingMapping> {
        guard let schema = TableSchema.all.first(where: { $0.name == kind }) else {
            return ImportResult(rows: [], issues: [])
        }
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .mapping)
            var cursor = YamlCursor(file: fileName, form: .mapping)
            let mapping = mapping(root, schema, &cursor)
            let rows = cursor.issues.isEmpty ? mapping.map { [Sourced($0, line: 1)] } ?? [] : []
            return ImportResult(rows: rows, issues: cursor.sortedIssues)
        } catch {
            return ImportResult(rows: [], issues: [error.issue])
        }
    }

    private static func mapping(
        _ root: YamlNode, _ schema: TableSchema, _ cursor: inout YamlCursor
    ) -> HeadingMapping? {
        guard let block = cursor.block(root, "kolommenbestand", known: ["soort", "kolommen"]) else { return nil }
        if let kind = cursor.text(block["soort"]), kind != schema.name {
            cursor.report(
                line: block["soort"]?.line ?? root.line, "soort",
                "dit kolommenbestand is voor \(kind), niet voor \(schema.name)")
        }
        guard let columns = block["kolommen"] else {
            cursor.report(line: root.line, "kolommen", "«kolommen» ontbreekt en moet er staan")
            return nil
        }
        let names = schema.columns.map(\.name)
        var used: [String: Int] = [:]
        var entries: [HeadingMapping.Entry] = []
        for entry in cursor.freeBlock(columns.value, columns.key) {
            guard let column = cursor.text(entry) else { continue }
            guard column != notRead else {
                entries.append(.init(heading: entry.key, column: nil))
                continue
            }
            guard names.contains(column) else {
                let near = NearestName.suggestion(for: column, among: names + [notRead])
                cursor.report(
                    line: entry.line, entry.key, "«\(column.prefix(40))» is geen kolom van \(schema.name)",
                    advice: near.map { "Misschien bedoelt u «\($0)»." }
                        ?? "Wat niet gelezen moet worden, heet «\(notRead)».")
                continue
            }
            if let earlier = used.updateValue(entry.line, forKey: column) {
                cursor.report(line: entry.line, entry.key, "de kolom «\(column)» staat ook op regel \(earlier)")
            }
            entries.append(.init(heading: entry.key, column: column))
        }
        return HeadingMapping(kind: schema.name, entries: entries)
    }

    /// The proposal as a file to correct and give back with `--kolommen`.
    package static func text(_ proposal: ColumnProposal) -> Data {
        var lines = [
            "# Kolommen van \(proposal.file.filter { !$0.isNewline }), voor: ritwijzer importeer \(proposal.kind)",
            "# Links de kop in het bestand, rechts onze kolom. Schrijf «\(notRead)» achter wat niet gelezen moet worden.",
            "# Alle kolommen staan in docs/naslag/kolommen.md.",
        ]
        if !proposal.missing.isEmpty {
            lines.append("# Nog te kiezen: \(proposal.missing.joined(separator: ", "))")
        }
        lines += ["soort: \(proposal.kind)", "kolommen:"]
        for line in proposal.lines {
            var comment = ""
            if case .unclear(let columns) = line.reason { comment = "  # kan zijn: \(columns.joined(separator: ", "))" }
            lines.append("  \(quoted(line.heading)): \(line.column ?? notRead)\(comment)")
        }
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// A JSON string is a double-quoted YAML scalar.
    private static func quoted(_ text: String) -> String { JSONValue.string(text).text }
}

extension YamlForm {
    static let mapping = YamlForm(code: .mapping, name: "kolommenbestand", example: "docs/handleiding/excel.md")
}
