package import Domain
package import Foundation

/// An empty file of one kind, to fill in.
package struct TableTemplate: Sendable {
    private let schema: TableSchema

    /// The kinds there are, as on the command line.
    package static let kinds = TableSchema.all.map(\.name)

    /// - Returns: nil for a kind that there is not.
    package init?(kind: String) {
        guard let schema = TableSchema.all.first(where: { $0.name == kind }) else { return nil }
        self.schema = schema
    }

    /// The headings, and a second sheet that explains them.
    package func xlsx() throws(Fault) -> Data {
        let explanation = schema.columns.map { column in
            [column.name, column.need == .required ? "ja" : "", column.form, column.meaning].map { text in
                text.isEmpty ? PlainWorkbook.Cell.empty : .text(text)
            }
        }
        return try PlainWorkbook.bytes([
            .init(name: schema.name, header: schema.columns.map(\.name), holdsTexts: true),
            .init(
                name: "Uitleg", header: ["kolomnaam", "verplicht", "zo schrijft u het", "betekenis"], rows: explanation),
        ])
    }

    /// One line, for who uses no spreadsheet.
    package var csv: Data { Data((schema.columns.map(\.name).joined(separator: ";") + "\r\n").utf8) }
}
