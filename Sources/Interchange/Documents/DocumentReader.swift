import Domain

/// Takes values out of a parsed document and collects everything that is wrong with it. A value that cannot be right
/// is reported and replaced by a harmless one, so that reading goes on and all issues are found in one go; the caller
/// throws the result away when there are errors.
struct DocumentReader {
    /// More issues than this are counted, not told.
    static let mostIssues = 200

    private(set) var issues: [ImportIssue] = []
    private(set) var errorCount = 0
    private var untold = 0

    var hasErrors: Bool { errorCount > 0 }

    /// Everything found, with a last line about what was left out.
    var report: [ImportIssue] {
        guard untold > 0 else { return issues }
        return issues + [
            ImportIssue(
                hasErrors ? .error : .warning, code: "E-TE-VEEL-FOUTEN", location: .init(column: JSONPath.root.text),
                message: "en nog \(untold) meldingen; die staan hier niet bij")
        ]
    }

    mutating func issue(
        _ code: String, at path: JSONPath, value: String? = nil, _ message: String, advice: String? = nil
    ) {
        errorCount += 1
        tell(.error, code, path, value, message, advice)
    }

    mutating func warn(
        _ code: String, at path: JSONPath, value: String? = nil, _ message: String, advice: String? = nil
    ) {
        tell(.warning, code, path, value, message, advice)
    }

    private mutating func tell(
        _ severity: ImportIssue.Severity, _ code: String, _ path: JSONPath, _ value: String?, _ message: String,
        _ advice: String?
    ) {
        guard issues.count < DocumentReader.mostIssues else {
            untold += 1
            return
        }
        issues.append(
            ImportIssue(
                severity, code: code, location: .init(column: path.text), value: value.map(JSONPath.short),
                message: message, advice: advice))
    }

    /// The fields of an object, when it has no others than `known`.
    mutating func object(_ value: JSONValue, at path: JSONPath, known: [String]) -> DocumentFields {
        guard case .object(let fields) = value else {
            wrongKind(value, at: path, "een object")
            return DocumentFields(path: path, isMissing: true)
        }
        for field in fields where !known.contains(field.key) {
            let nearest = NearestName.suggestion(for: field.key, among: known)
            issue(
                "E-VELD-ONBEKEND", at: path.field(field.key), "dit veld is niet bekend",
                advice: nearest.map { "Misschien bedoelt u \($0)." })
        }
        return DocumentFields(path: path, fields: fields)
    }

    mutating func wrongKind(_ value: JSONValue, at path: JSONPath, _ wanted: String) {
        issue("E-VELD-SOORT", at: path, "hier hoort \(wanted) te staan, geen \(value.kindText.withoutArticle)")
    }

    mutating func missing(_ key: String, _ fields: DocumentFields) {
        if fields.isMissing { return }
        issue("E-VELD-ONTBREEKT", at: fields.path.field(key), "dit veld ontbreekt")
    }

    /// The field `format` must name one of our formats and a version that this program knows.
    mutating func format(_ fields: DocumentFields, _ name: String) {
        guard let text = text(fields, "format"), text != name else { return }
        let family = name.prefix { $0 != "/" }
        let advice =
            text.hasPrefix("\(family)/")
            ? "Deze versie van ritwijzer kent alleen \(name)." : "Hier hoort \(name) te staan."
        issue("E-FORMAAT", at: fields.path.field("format"), value: text, "dit formaat is niet bekend", advice: advice)
    }
}

/// The fields of one object of a document; absent and `null` are the same.
struct DocumentFields {
    let path: JSONPath
    /// The object itself was wrong and has been reported: its fields are not missed.
    let isMissing: Bool
    private let values: [String: JSONValue]

    init(path: JSONPath, fields: [JSONValue.Field] = [], isMissing: Bool = false) {
        self.path = path
        self.isMissing = isMissing
        values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ key: String) -> JSONValue? {
        let value = values[key]
        return value == .null ? nil : value
    }
}

extension String {
    /// `een getal` becomes `getal`.
    fileprivate var withoutArticle: String { hasPrefix("een ") ? String(dropFirst(4)) : self }
}
