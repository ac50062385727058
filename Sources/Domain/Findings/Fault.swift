/// Why something could not be done: the one error type at module boundaries. Texts are Dutch and never hold a pupil's
/// data beyond a code and a line.
package struct Fault: Error, Hashable, Codable, Sendable {
    /// Decides the exit code.
    package enum Kind: String, Codable, Sendable {
        /// The user's input is wrong: exit 2.
        case input = "invoer"
        /// The program or the machine failed: exit 3.
        case `internal` = "intern"
    }

    package struct Location: Hashable, Codable, Sendable {
        package var file: String?
        /// Of a workbook.
        package var sheet: String?
        /// Counted from 1, as an editor or a spreadsheet does.
        package var line: Int?
        package var column: String?
        /// Of a workbook: `C14`.
        package var cell: String?

        package init(
            file: String? = nil, sheet: String? = nil, line: Int? = nil, column: String? = nil, cell: String? = nil
        ) {
            self.file = file
            self.sheet = sheet
            self.line = line
            self.column = column
            self.cell = cell
        }

        /// `leerlingen.csv, regel 17, kolom postcode`; `leerlingen.xlsx, blad Klas 3, cel C17, kolom postcode`.
        package var text: String {
            let row = cell.map { "cel \($0)" } ?? line.map { sheet == nil ? "regel \($0)" : "rij \($0)" }
            return [file, sheet.map { "blad \($0)" }, row, column.map { "kolom \($0)" }].compactMap(\.self)
                .joined(separator: ", ")
        }
    }

    package var kind: Kind
    /// Stable, in capitals: `E-WERKMAP-NIEUWER`.
    package var code: String
    /// What is wrong.
    package var message: String
    /// Why, where that is known.
    package var cause: String?
    package var location: Location?
    /// Begins with "Misschien", or tells the next command.
    package var advice: String?

    package init(
        _ kind: Kind = .input, code: String, message: String, cause: String? = nil, location: Location? = nil,
        advice: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.cause = cause
        self.location = location
        self.advice = advice
    }

    package var text: String {
        var line = location.map { "\($0.text): " } ?? ""
        line += message
        if let cause { line += " (\(cause))" }
        if let advice { line += "\n  \(advice)" }
        return line
    }
}

/// Something about one cell of an imported file, or about a whole file.
package struct ImportIssue: Hashable, Codable, Sendable {
    package enum Severity: String, Codable, Sendable {
        case warning = "waarschuwing"
        case error = "fout"
    }

    package var severity: Severity
    package var code: String
    package var location: Fault.Location
    /// The value as found, shortened to 40 characters; nil where it could be personal data beyond a code.
    package var value: String?
    package var message: String
    package var advice: String?

    package init(
        _ severity: Severity = .error, code: String, location: Fault.Location, value: String? = nil, message: String,
        advice: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.location = location
        self.value = value
        self.message = message
        self.advice = advice
    }

    package var text: String {
        var line = "\(location.text): \(message)"
        if let value { line += " («\(value)»)" }
        if let advice { line += "\n  \(advice)" }
        return line
    }
}

extension Fault {
    /// What is wrong with a file, where that is why something else cannot be done.
    package init(_ issue: ImportIssue) {
        self.init(
            code: issue.code, message: issue.message + (issue.value.map { " («\($0)»)" } ?? ""),
            location: issue.location, advice: issue.advice)
    }
}
