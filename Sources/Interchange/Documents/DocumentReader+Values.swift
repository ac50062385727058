import Domain

extension DocumentReader {
    /// The largest number that is read as a whole number when it is written with a point or an exponent (2^53).
    private static let exactLimit = 9_007_199_254_740_992.0

    /// A whole number within `range`; nil when the field is absent or wrong.
    mutating func optionalInteger(_ fields: DocumentFields, _ key: String, in range: ClosedRange<Int>) -> Int? {
        fields[key].flatMap { integer($0, at: fields.path.field(key), in: range) }
    }

    mutating func integer(_ fields: DocumentFields, _ key: String, in range: ClosedRange<Int>) -> Int {
        if fields[key] == nil { missing(key, fields) }
        return optionalInteger(fields, key, in: range) ?? range.lowerBound
    }

    mutating func integer(_ value: JSONValue, at path: JSONPath, in range: ClosedRange<Int>) -> Int? {
        let number: Int
        switch value {
        case .integer(let whole): number = whole
        case .number(let double):
            guard double.isFinite, abs(double) <= DocumentReader.exactLimit else {
                outOfRange(at: path, value: "\(double)", "\(range.lowerBound)", "\(range.upperBound)")
                return nil
            }
            guard double == double.rounded() else {
                issue("E-GETAL-GEHEEL", at: path, value: "\(double)", "hier hoort een geheel getal te staan")
                return nil
            }
            number = Int(double)
        default:
            wrongKind(value, at: path, "een geheel getal")
            return nil
        }
        guard range.contains(number) else {
            outOfRange(at: path, value: "\(number)", "\(range.lowerBound)", "\(range.upperBound)")
            return nil
        }
        return number
    }

    mutating func number(_ fields: DocumentFields, _ key: String, in range: ClosedRange<Double>) -> Double {
        let path = fields.path.field(key)
        let number: Double
        switch fields[key] {
        case .integer(let whole): number = Double(whole)
        case .number(let double): number = double
        case nil:
            missing(key, fields)
            return range.lowerBound
        case let value?:
            wrongKind(value, at: path, "een getal")
            return range.lowerBound
        }
        guard range.contains(number) else {
            outOfRange(at: path, value: "\(number)", "\(range.lowerBound)", "\(range.upperBound)")
            return range.lowerBound
        }
        return number
    }

    private mutating func outOfRange(at path: JSONPath, value: String, _ low: String, _ high: String) {
        issue("E-GETAL-BEREIK", at: path, value: value, "dit getal hoort tussen \(low) en \(high) te liggen")
    }

    mutating func bool(_ fields: DocumentFields, _ key: String, default standard: Bool) -> Bool {
        switch fields[key] {
        case nil: return standard
        case .bool(let value): return value
        case let value?:
            wrongKind(value, at: fields.path.field(key), "true of false")
            return standard
        }
    }

    /// Free text; nil when absent or wrong.
    mutating func optionalText(_ fields: DocumentFields, _ key: String) -> String? {
        guard let value = fields[key] else { return nil }
        let path = fields.path.field(key)
        guard case .string(let text) = value else {
            wrongKind(value, at: path, "een tekst")
            return nil
        }
        guard text.count <= DocumentLimits.text else {
            issue("E-TEKST-LANG", at: path, "deze tekst is langer dan \(DocumentLimits.text) tekens")
            return nil
        }
        return text
    }

    mutating func text(_ fields: DocumentFields, _ key: String) -> String? {
        if fields[key] == nil { missing(key, fields) }
        return optionalText(fields, key)
    }

    /// A required code; empty when it is absent or wrong.
    mutating func code<Subject>(_ fields: DocumentFields, _ key: String) -> Code<Subject> {
        guard let value = fields[key] else {
            missing(key, fields)
            return Code("")
        }
        return code(value, at: fields.path.field(key)) ?? Code("")
    }

    mutating func code<Subject>(_ value: JSONValue, at path: JSONPath) -> Code<Subject>? {
        guard case .string(let text) = value else {
            wrongKind(value, at: path, "een code (een tekst)")
            return nil
        }
        return checked(text, at: path).map { Code($0) }
    }

    /// nil when the text cannot be a code: empty, too long, spaces around it, or characters that do not show.
    mutating func checked(_ text: String, at path: JSONPath) -> String? {
        let isPadded = text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
        guard !text.isEmpty, text.unicodeScalars.count <= DocumentLimits.code, !isPadded,
            !text.unicodeScalars.contains(where: \.isInvisible)
        else {
            issue(
                "E-CODE-VORM", at: path,
                "een code heeft 1 tot \(DocumentLimits.code) zichtbare tekens, zonder spaties eromheen")
            return nil
        }
        return text
    }

    /// One of the words of an enum; the first case when it is absent or wrong and there is no default.
    mutating func word<Word: CaseIterable & RawRepresentable<String>>(
        _ fields: DocumentFields, _ key: String, default standard: Word
    ) -> Word {
        fields[key].flatMap { word($0, at: fields.path.field(key)) } ?? standard
    }

    mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ value: JSONValue, at path: JSONPath) -> Word? {
        guard case .string(let text) = value else {
            wrongKind(value, at: path, "een woord")
            return nil
        }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        let nearest = NearestName.suggestion(for: text, among: words)
        issue(
            "E-WOORD-ONBEKEND", at: path, "dit woord is niet bekend; hier kan staan: \(words.joined(separator: ", "))",
            advice: nearest.map { "Misschien bedoelt u \($0)." })
        return nil
    }

    /// `{"earliest": 21600, "latest": 36000}`, a closed interval.
    mutating func optionalWindow(_ fields: DocumentFields, _ key: String) -> TimeWindow? {
        guard let value = fields[key] else { return nil }
        let path = fields.path.field(key)
        let inner = object(value, at: path, known: ["earliest", "latest"])
        let window = TimeWindow(
            Seconds(integer(inner, "earliest", in: DocumentLimits.moment)),
            Seconds(integer(inner, "latest", in: DocumentLimits.moment)))
        if window.isEmpty, inner["latest"] != nil {
            issue("E-VENSTER", at: path, value: window.text, "het einde ligt voor het begin")
        }
        return window
    }

    /// The elements of a list with their paths.
    mutating func list(
        _ fields: DocumentFields, _ key: String, most: Int, isRequired: Bool = false
    ) -> [(value: JSONValue, path: JSONPath)] {
        guard let value = fields[key] else {
            if isRequired { missing(key, fields) }
            return []
        }
        return list(value, at: fields.path.field(key), most: most)
    }

    mutating func list(_ value: JSONValue, at path: JSONPath, most: Int) -> [(value: JSONValue, path: JSONPath)] {
        guard case .array(let values) = value else {
            wrongKind(value, at: path, "een lijst")
            return []
        }
        guard values.count <= most else {
            issue("E-LIJST-GROOT", at: path, value: "\(values.count)", "deze lijst mag hooguit \(most) regels hebben")
            return []
        }
        return values.enumerated().map { ($0.element, path.element($0.offset)) }
    }
}
