import Foundation
import Interchange

extension JSONValue {
    /// Any value in the form of its `Codable` conformance, with fields in alphabetical order.
    init(encoding value: some Encodable) {
        let encoder = JSONEncoder()
        guard let data = try? encoder.encode(value), let tree = try? JSONSerialization.jsonObject(with: data) else {
            self = .null
            return
        }
        self.init(tree: tree)
    }

    private init(tree: Any) {
        switch tree {
        case let fields as [String: Any]:
            self = .object(
                fields.sorted { $0.key < $1.key }.map { Field(key: $0.key, value: JSONValue(tree: $0.value)) })
        case let elements as [Any]: self = .array(elements.map { JSONValue(tree: $0) })
        case let text as String: self = .string(text)
        case let number as NSNumber: self.init(number: number)
        default: self = .null
        }
    }

    private init(number: NSNumber) {
        // JSONSerialization gives booleans as numbers; their type code tells them apart.
        if String(cString: number.objCType) == "c" {
            self = .bool(number.boolValue)
        } else if let whole = Int(exactly: number.doubleValue) {
            self = .integer(whole)
        } else {
            self = .number(number.doubleValue)
        }
    }
}
