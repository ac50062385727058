import Domain
import Yams

/// Reads YAML through Yams, with limits that keep hostile files harmless.
enum YamlReader {
    /// A few pages of text.
    static let largestFile = 1_000_000
    static let deepestNesting = 16
    static let mostNodes = 50_000

    /// - Throws: when the file is too large, no text, or no YAML; with the line where that shows.
    static func read(_ bytes: [UInt8], file: String, _ form: YamlForm) throws(Refusal) -> YamlNode {
        guard bytes.count <= largestFile else {
            throw Refusal(
                .fileTooLarge, file: file, "het bestand is groter dan \(largestFile / 1_000_000) MB",
                advice: "Misschien is dit geen \(form.name) maar iets anders.")
        }
        let text = String(decoding: try TextDecoding.utf8(bytes, file: file), as: UTF8.self)
        try refuseDeepNesting(text, file: file, form)
        guard let root = try compose(text, file: file, form) else {
            throw Refusal(
                .fileEmpty, file: file, "het bestand is leeg",
                advice: "Een voorbeeld staat in \(form.example).")
        }
        var converter = Converter(file: file, form: form)
        return try converter.convert(root, depth: 0)
    }

    private static func compose(_ text: String, file: String, _ form: YamlForm) throws(Refusal) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw refusal(error, file: file, form)
        } catch {
            throw Refusal(form.code, file: file, "het bestand is geen leesbare YAML")
        }
    }

    private static func refusal(_ error: YamlError, file: String, _ form: YamlForm) -> Refusal {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            Refusal(
                form.code, file: file, line: mark.line, "hier klopt de YAML niet",
                advice:
                    "Misschien is de inspringing scheef, staat er een tab, of ontbreekt een aanhalingsteken of dubbele punt."
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            Refusal(
                form.code, file: file, line: context.mark.line,
                "in het blok vanaf deze regel staat een sleutel twee keer: \(duplicates.sorted().map { String($0.prefix(40)) }.joined(separator: ", "))",
                advice: "Haal een van beide weg.")
        default:
            Refusal(
                form.code, file: file, "het bestand is geen leesbare YAML",
                advice: "Misschien staan er stuurtekens in het bestand.")
        }
    }

    /// Yams builds its tree by recursion, so depth is bounded before it starts: by indentation, list dashes and open
    /// brackets, each counted generously.
    private static func refuseDeepNesting(_ text: String, file: String, _ form: YamlForm) throws(Refusal) {
        var open = 0
        for (index, line) in text.utf8.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false).enumerated() {
            var dashes = 0
            for byte in line {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
                case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
                default: continue
                }
            }
            let indentation = line.prefix { $0 == Ascii.space }.count
            if open > 100 || indentation > 100 || (dashes > 100 && line.count < dashes * 3) {
                throw Refusal(
                    form.code, file: file, line: index + 1, "hier staan te veel blokken in elkaar",
                    advice: "Een voorbeeld staat in \(form.example).")
            }
        }
    }

    /// Copies the tree into our own values. References (`*naam`) are copies, so the number of nodes is bounded too.
    private struct Converter {
        let file: String
        let form: YamlForm
        private var count = 0

        init(file: String, form: YamlForm) {
            self.file = file
            self.form = form
        }

        mutating func convert(_ node: Node, depth: Int) throws(Refusal) -> YamlNode {
            let line = node.mark?.line ?? 1
            count += 1
            guard depth <= deepestNesting, count <= mostNodes else {
                throw Refusal(form.code, file: file, line: line, "hier staan te veel blokken of waarden")
            }
            switch node {
            case .scalar(let scalar):
                let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
                return isNothing ? .empty(line: line) : .text(scalar.string, line: line)
            case .sequence(let items):
                var list: [YamlNode] = []
                for item in items { list.append(try convert(item, depth: depth + 1)) }
                return .list(list, line: line)
            case .mapping(let pairs):
                var entries: [YamlNode.Entry] = []
                for pair in pairs { entries.append(try entry(pair.key, pair.value, depth: depth)) }
                return .map(entries, line: line)
            case .alias:
                throw Refusal(form.code, file: file, line: line, "verwijzingen met * gebruiken we hier niet")
            }
        }

        private mutating func entry(_ key: Node, _ value: Node, depth: Int) throws(Refusal) -> YamlNode.Entry {
            let line = key.mark?.line ?? 1
            guard case .scalar(let scalar) = key else {
                throw Refusal(form.code, file: file, line: line, "een sleutel moet een woord zijn")
            }
            return YamlNode.Entry(key: scalar.string, line: line, value: try convert(value, depth: depth + 1))
        }
    }
}
