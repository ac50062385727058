/// A JSON value that keeps the order of its fields, so that the same value always gives the same bytes.
package enum JSONValue: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package var key: String
        package var value: JSONValue

        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case integer(Int)
    /// A number with a fraction or an exponent, or an integer that does not fit; it may be infinite after reading 1e999.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Field])

    /// The word for this kind of value in messages.
    var kindText: String {
        switch self {
        case .null: "null"
        case .bool: "true of false"
        case .integer, .number: "een getal"
        case .string: "een tekst"
        case .array: "een lijst"
        case .object: "een object"
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Fields stay in the order in which they are written.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Field(key: $0.0, value: $0.1) })
    }
}

extension JSONValue {
    /// The field of an object; nil when it is absent or when this is no object.
    package subscript(_ key: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }

    /// An object of the fields that have a value; the others are left out.
    package static func fields(_ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(fields.compactMap { key, value in value.map { Field(key: key, value: $0) } })
    }
}
