import Domain

/// A whole file cannot be read; the one issue that says why.
struct Refusal: Error {
    let issue: ImportIssue

    init(
        _ code: ImportCode, file: String, sheet: String? = nil, line: Int? = nil, _ message: String,
        advice: String? = nil
    ) {
        issue = ImportIssue(
            code: code.rawValue, location: .init(file: file, sheet: sheet, line: line), message: message,
            advice: advice)
    }
}
