/// A YAML document as plain values with line numbers: what remains of Yams outside this folder's one reader.
indirect enum YamlNode: Equatable {
    struct Entry: Equatable {
        let key: String
        /// Of the key, from 1.
        let line: Int
        let value: YamlNode
    }

    case text(String, line: Int)
    case list([YamlNode], line: Int)
    case map([Entry], line: Int)
    /// A key without a value.
    case empty(line: Int)

    var line: Int {
        switch self {
        case .text(_, let line), .list(_, let line), .map(_, let line), .empty(let line): line
        }
    }

    /// Dutch, with its article.
    var kind: String {
        switch self {
        case .text: "een waarde"
        case .list: "een lijst"
        case .map: "een blok met sleutels"
        case .empty: "niets"
        }
    }
}
