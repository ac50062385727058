/// What we think the columns of a file with strange headings are. Nothing is read by it until someone says that it is
/// right.
package struct ColumnProposal: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The heading is a name of the column.
        case heading
        /// The heading has a name of the column in it.
        case resembles(String)
        /// What is in the column can be nothing else.
        case content(String)
        /// More than one column is possible.
        case unclear([String])
        /// Columns of this kind are not read: names, remarks.
        case leftOut(String)
        case unknown
    }

    package struct Line: Hashable, Sendable {
        /// As the file has it; `kolom F` where there is none.
        package var heading: String
        /// nil: not read.
        package var column: String?
        package var reason: Reason
        /// The commonest form of the values, with 9 for digits and a for letters: never a value itself.
        package var form: String

        package init(heading: String, column: String?, reason: Reason, form: String) {
            self.heading = heading
            self.column = column
            self.reason = reason
            self.form = form
        }
    }

    /// Without its folder.
    package var file: String
    package var sheet: String?
    package var kind: String
    /// In the order of the file.
    package var lines: [Line]
    /// Columns that must be there and that no heading was found for: `code`, `postcode en huisnummer`.
    package var missing: [String]

    package init(file: String, sheet: String?, kind: String, lines: [Line], missing: [String]) {
        self.file = file
        self.sheet = sheet
        self.kind = kind
        self.lines = lines
        self.missing = missing
    }

    /// Agreeing with it is enough to read the file.
    package var isComplete: Bool { missing.isEmpty }

    package var mapping: HeadingMapping {
        HeadingMapping(kind: kind, entries: lines.map { .init(heading: $0.heading, column: $0.column) })
    }
}

extension ColumnProposal.Reason {
    /// Dutch, for a cell of a table.
    package var text: String {
        switch self {
        case .heading: "deze kop kennen we"
        case .resembles(let name): "de kop lijkt op \(name)"
        case .content(let words): "bevat \(words)"
        case .unclear(let columns): "kan zijn: \(columns.joined(separator: ", "))"
        case .leftOut(let why): why
        case .unknown: "kennen we niet"
        }
    }
}
