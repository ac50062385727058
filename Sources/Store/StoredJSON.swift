internal import Foundation

/// Domain values as they are kept in the workspace: JSON with sorted keys.
enum StoredJSON {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A text as it stands between the quotes.
    static func inner(_ text: String) throws -> String { String(try encode([text]).dropFirst(2).dropLast(2)) }

    static func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
