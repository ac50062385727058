package import Foundation

/// Rows as Dutch Excel opens them: semicolons, CRLF, UTF-8 with a byte order mark.
package struct CSVText: Sendable {
    private var text: String

    package init(header: [String]) {
        text = "\u{FEFF}"
        add(header)
    }

    package mutating func add(_ cells: [String]) { add(cells.map { .text($0) }) }

    package mutating func add(_ cells: [Cell]) {
        text +=
            cells.map { cell in
                switch cell {
                case .text(let value): CSVText.cell(value)
                case .number(let value): value
                }
            }.joined(separator: ";") + "\r\n"
    }

    package enum Cell: Sendable {
        case text(String)
        /// Digits of this program's own making, perhaps with a sign and a comma: stands as it is.
        case number(String)
    }

    package var bytes: Data { Data(text.utf8) }

    /// A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); quotes go
    /// around what would break the row.
    static func cell(_ value: String) -> String {
        var cell = value
        if let first = value.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) { cell = "'" + cell }
        guard cell.unicodeScalars.contains(where: { ";\"\r\n\t".unicodeScalars.contains($0) }) else { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
