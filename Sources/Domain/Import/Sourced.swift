/// A value with the line of the file that it was read from (counted from 1).
package struct Sourced<Value: Sendable>: Sendable {
    package var value: Value
    package var line: Int

    package init(_ value: Value, line: Int) {
        self.value = value
        self.line = line
    }
}

extension Sourced: Equatable where Value: Equatable {}

/// The file that rows came from.
package struct SourceFile: Hashable, Codable, Sendable {
    /// Without its folder.
    package var name: String
    /// SHA-256 of the bytes, lower-case hexadecimal.
    package var hash: String
    /// Day (UTC) on which the workspace read it; nil where that does not matter.
    package var readOn: PlanDate?

    package init(name: String, hash: String, readOn: PlanDate? = nil) {
        self.name = name
        self.hash = hash
        self.readOn = readOn
    }
}

/// What reading one file gave: the rows that are right, and every issue with the others.
package struct ImportResult<Value: Sendable>: Sendable {
    package var rows: [Sourced<Value>]
    package var issues: [ImportIssue]
    /// Of a workbook.
    package var sheet: String?

    package init(rows: [Sourced<Value>], issues: [ImportIssue], sheet: String? = nil) {
        self.rows = rows
        self.issues = issues
        self.sheet = sheet
    }

    package var hasErrors: Bool { issues.contains { $0.severity == .error } }

    /// What was read, for a file of which one wrong line spoils the whole.
    ///
    /// - Throws: the first thing that is wrong with the file.
    package func whole() throws(Fault) -> [Value] {
        if let wrong = issues.first(where: { $0.severity == .error }) { throw Fault(wrong) }
        return rows.map(\.value)
    }
}
