import Domain

/// What an import or a document has against it, errors first.
struct IssuePresentation {
    private let issues: [ImportIssue]
    /// More than this of one kind is counted; a list of a thousand lines helps nobody.
    private static let mostLines = 100

    init(_ issues: [ImportIssue]) { self.issues = issues }

    var text: String {
        [lines(.error, "Fout"), lines(.warning, "Let op")].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func lines(_ severity: ImportIssue.Severity, _ word: String) -> String {
        let chosen = issues.filter { $0.severity == severity }
        var lines = chosen.prefix(Self.mostLines).map { "\(word): \($0.text)" }
        if chosen.count > Self.mostLines {
            lines.append("… en nog \(chosen.count - Self.mostLines) (alles staat in --json)")
        }
        return lines.joined(separator: "\n")
    }
}
