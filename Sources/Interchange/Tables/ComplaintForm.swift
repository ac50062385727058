package import Domain

/// One complaint from words that a user typed, read exactly as a row of klachten.csv is.
package enum ComplaintForm {
    package static func moment(_ text: String) -> LocalMoment? { CellFormat.moment(text) }

    package static func read(
        _ cells: [(column: String, value: String)], known: KnownCodes
    ) -> (complaint: Complaint?, issues: [ImportIssue]) {
        let header = cells.map(\.column).joined(separator: ";")
        let values = cells.map { "\"" + $0.value.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        let result = TableImport.readComplaints(
            Array("\(header)\n\(values)\n".utf8), fileName: "opdracht", known: known)
        let issues = result.issues.map { issue in
            var issue = issue
            issue.location.line = nil
            return issue
        }
        return (result.rows.first?.value, issues)
    }
}
