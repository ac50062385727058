/// Where in a document a value stands: `requests[3].needs.places`. Indices count from 0, as programs do.
indirect enum JSONPath: Hashable, Sendable {
    case root
    case key(JSONPath, String)
    case index(JSONPath, Int)

    func field(_ key: String) -> JSONPath { .key(self, key) }
    func element(_ index: Int) -> JSONPath { .index(self, index) }

    /// Keys that are not plain words are shortened, so that a message never carries a whole text.
    var text: String {
        switch self {
        case .root: "document"
        case .key(.root, let key): JSONPath.short(key)
        case .key(let parent, let key): "\(parent.text).\(JSONPath.short(key))"
        case .index(let parent, let index): "\(parent.text)[\(index)]"
        }
    }

    static func short(_ text: String) -> String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisible }))
        return clean.count > 40 ? "\(clean.prefix(39))…" : clean
    }
}

extension Unicode.Scalar {
    /// Control and formatting characters: they have no place in a code and could play tricks on a terminal.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
