package import Foundation

extension JSONValue {
    /// UTF-8, two spaces per level, and on one line what is short and holds no lists or objects; a line break at the end.
    /// The same value gives the same bytes.
    package var bytes: Data { Data((text + "\n").utf8) }

    package var text: String {
        var writer = JSONWriter()
        writer.write(self, indent: 0)
        return writer.text
    }
}

private struct JSONWriter {
    /// Longest run of short values that is put on one line.
    private static let shortLine = 16

    private(set) var text = ""

    mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let values):
            let isFlat = values.allSatisfy(\.isScalar)
            list(values, "[", "]", isFlat: isFlat, indent) { $0.write($1, indent: $2) }
        case .object(let fields):
            let isFlat = fields.count <= JSONWriter.shortLine && fields.allSatisfy(\.value.isScalar)
            list(fields, "{", "}", isFlat: isFlat, indent) {
                $0.write($1.key)
                $0.text += ": "
                $0.write($1.value, indent: $2)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, isFlat: Bool, _ indent: Int,
        _ write: (inout JSONWriter, Element, Int) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += isFlat ? ", " : "," }
            if !isFlat { newLine(indent + 1) }
            write(&self, element, indent + 1)
        }
        if !isFlat { newLine(indent) }
        text += close
    }

    private mutating func newLine(_ indent: Int) { text += "\n" + String(repeating: "  ", count: indent) }

    /// JSON has no infinity; `null` says that there is no number.
    private mutating func write(_ number: Double) {
        if !number.isFinite {
            text += "null"
        } else if number == number.rounded(), abs(number) < 1e15 {
            text += String(Int(number))
        } else {
            text += "\(number)"
        }
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}": text += "\\u" + hexadecimal(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
