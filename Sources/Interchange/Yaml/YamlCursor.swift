import Domain

/// Reads a YAML tree key by key and gathers everything that is wrong with it.
struct YamlCursor {
    let file: String
    private let form: YamlForm
    private(set) var issues: [ImportIssue] = []

    init(file: String, form: YamlForm) {
        self.file = file
        self.form = form
    }

    /// In the order of the file.
    var sortedIssues: [ImportIssue] {
        issues.enumerated().sorted {
            ($0.element.location.line ?? 0, $0.offset) < ($1.element.location.line ?? 0, $1.offset)
        }
        .map(\.element)
    }

    /// Issues of a file that this one names.
    mutating func add(_ more: [ImportIssue]) { issues += more }

    mutating func report(
        line: Int, _ key: String?, _ message: String, value: String? = nil, advice: String? = nil
    ) {
        issues.append(
            ImportIssue(
                code: form.code.rawValue,
                location: .init(file: file, line: line, column: key.map { String($0.prefix(40)) }),
                value: value.map { $0.count <= 40 ? $0 : $0.prefix(39) + "…" }, message: message, advice: advice))
    }

    /// The values of a block by key, or nil when it is no block. Keys that are not `known` are errors, with the name that
    /// resembles them most.
    mutating func block(_ node: YamlNode, _ name: String, known: [String]) -> [String: YamlNode.Entry]? {
        guard case .map(let entries, _) = node else {
            report(line: node.line, name, "hier hoort een blok met sleutels te staan, geen \(node.kind)")
            return nil
        }
        var result: [String: YamlNode.Entry] = [:]
        for entry in entries {
            if known.contains(entry.key) {
                result[entry.key] = entry
            } else {
                reportUnknown(entry, known)
            }
        }
        return result
    }

    /// A comma within `{ }` begins a new key, so that `{ waarde: 1,5 }` has a key `5`.
    private mutating func reportUnknown(_ entry: YamlNode.Entry, _ known: [String]) {
        if entry.key.first?.isNumber == true, case .empty = entry.value {
            report(
                line: entry.line, entry.key, "deze sleutel kennen we niet",
                advice: "Misschien is dit een decimale komma: zet het getal tussen aanhalingstekens, zoals \"1,5\".")
            return
        }
        let near = NearestName.suggestion(for: entry.key, among: known)
        report(
            line: entry.line, entry.key, "deze sleutel kennen we niet",
            advice: near.map { "Misschien bedoelt u «\($0)»." }
                ?? "Hier kan staan: \(known.prefix(12).joined(separator: ", ")).")
    }

    /// The entries of a block whose keys the user chooses.
    mutating func freeBlock(_ node: YamlNode, _ name: String) -> [YamlNode.Entry] {
        guard case .map(let entries, _) = node else {
            report(line: node.line, name, "hier hoort een blok met sleutels te staan, geen \(node.kind)")
            return []
        }
        return entries
    }

    mutating func items(_ node: YamlNode, _ name: String) -> [YamlNode] {
        guard case .list(let items, _) = node else {
            report(
                line: node.line, name, "hier hoort een lijst te staan (regels die met - beginnen), geen \(node.kind)")
            return []
        }
        return items
    }

    /// - Returns: nil when the key is absent; what is wrong is reported.
    mutating func text(_ entry: YamlNode.Entry?) -> String? {
        guard let entry else { return nil }
        guard case .text(let text, _) = entry.value, !text.allSatisfy(\.isWhitespace) else {
            report(line: entry.line, entry.key, "hier hoort een waarde te staan, geen \(entry.value.kind)")
            return nil
        }
        return text
    }

    mutating func required(
        _ key: String, in block: [String: YamlNode.Entry], of node: YamlNode, _ why: String = "moet er staan"
    ) -> String? {
        guard let entry = block[key] else {
            report(line: node.line, key, "«\(key)» ontbreekt en \(why)")
            return nil
        }
        return text(entry)
    }

    mutating func value<Value>(_ entry: YamlNode.Entry?, _ read: (String) -> Value?, expected: String) -> Value? {
        guard let entry, let text = text(entry) else { return nil }
        guard let value = read(text) else {
            report(line: entry.value.line, entry.key, "dit is geen \(expected)", value: text)
            return nil
        }
        return value
    }

    /// One name or a list of names.
    mutating func names(_ entry: YamlNode.Entry?) -> [String] { sourcedNames(entry).map(\.value) }

    /// The same, each with its line.
    mutating func sourcedNames(_ entry: YamlNode.Entry?) -> [Sourced<String>] {
        guard let entry else { return [] }
        if case .text(let text, let line) = entry.value { return [Sourced(text, line: line)] }
        return items(entry.value, entry.key).compactMap { item in
            if case .text(let text, let line) = item { return Sourced(text, line: line) }
            report(line: item.line, entry.key, "hier hoort een naam te staan, geen \(item.kind)")
            return nil
        }
    }

    mutating func whole(_ entry: YamlNode.Entry?, in range: ClosedRange<Int>) -> Int? {
        guard let entry, let number = value(entry, CellFormat.whole, expected: "geheel getal") else { return nil }
        return within(number, range, entry, "tussen \(range.lowerBound) en \(range.upperBound)")
    }

    /// - Parameter range: in minutes.
    mutating func minutes(_ entry: YamlNode.Entry?, in range: ClosedRange<Int>) -> Seconds? {
        guard let entry, let time = value(entry, CellFormat.minutes, expected: "aantal minuten") else { return nil }
        return within(
            time, .minutes(range.lowerBound) ... .minutes(range.upperBound), entry,
            "tussen \(range.lowerBound) en \(range.upperBound) minuten")
    }

    mutating func length(_ entry: YamlNode.Entry?, in range: ClosedRange<Metres>) -> Metres? {
        guard let entry, let length = value(entry, CellFormat.length, expected: "afstand zoals 800 m of 6 km") else {
            return nil
        }
        return within(length, range, entry, "tussen \(range.lowerBound.lengthText) en \(range.upperBound.lengthText)")
    }

    private mutating func within<Value: Comparable>(
        _ value: Value, _ range: ClosedRange<Value>, _ entry: YamlNode.Entry, _ words: String
    ) -> Value? {
        guard range.contains(value) else {
            report(line: entry.value.line, entry.key, "dit moet \(words) liggen")
            return nil
        }
        return value
    }
}
