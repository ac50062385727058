import Domain

/// What makes bytes not JSON, and where.
struct JSONSyntaxError: Error, Hashable {
    var code: String
    var message: String
    /// Counted from 1; nil when it is about the whole file.
    var line: Int?
    /// In bytes of the line, counted from 1.
    var column: Int?

    var issue: ImportIssue {
        ImportIssue(code: code, location: .init(line: line, column: column.map(String.init)), message: message)
    }
}

/// A strict reader of JSON (RFC 8259). Stricter than Foundation's where a document of ours must be: a field that occurs
/// twice in one object is an error, nesting is limited before it can exhaust the stack, and whole numbers stay whole.
///
/// - Complexity: O(bytes).
struct JSONParser {
    /// Our documents need nine levels.
    static let deepest = 32

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Throws: `JSONSyntaxError` at the first byte that cannot be right.
    static func parse(_ bytes: some Collection<UInt8>) throws(JSONSyntaxError) -> JSONValue {
        guard bytes.count <= DocumentLimits.bytes else {
            let most = DocumentLimits.bytes / 1_000_000
            throw JSONSyntaxError(
                code: "E-JSON-GROOT", message: "het bestand is groter dan \(most) MB; zo'n bestand wordt niet gelezen")
        }
        var parser = JSONParser(Array(bytes))
        if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        parser.skipSpace()
        guard parser.position < parser.bytes.count else {
            throw parser.error("E-JSON-LEEG", "het bestand is leeg")
        }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == parser.bytes.count else {
            throw parser.error("E-JSON-VORM", "na het einde van het document staat nog iets")
        }
        return value
    }

    private func error(_ code: String, _ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        let end = min(offset ?? position, bytes.count)
        let line = bytes[..<end].count { $0 == 0x0A } + 1
        let lineStart = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONSyntaxError(code: code, message: message, line: line, column: end - lineStart + 1)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard let byte = next else { throw error("E-JSON-VORM", "het bestand houdt halverwege op") }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONValue {
        for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return value
        }
        for word in ["NaN", "Infinity", "nan", "inf"] where bytes[position...].starts(with: word.utf8) {
            throw error("E-JSON-GETAL", "NaN en oneindig zijn geen getallen in JSON")
        }
        throw error("E-JSON-VORM", "hier hoort een waarde te staan")
    }

    private mutating func open(depth: Int) throws(JSONSyntaxError) {
        guard depth <= JSONParser.deepest else {
            throw error(
                "E-JSON-DIEP",
                "het document is dieper dan \(JSONParser.deepest) lagen; dat heeft geen van onze formaten")
        }
        position += 1
        skipSpace()
    }

    /// After an element: true when another one follows, false when the list or object was closed.
    private mutating func another(closing: UInt8) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        switch next {
        case UInt8(ascii: ","):
            position += 1
            skipSpace()
            return true
        case closing:
            position += 1
            return false
        case nil: throw error("E-JSON-VORM", "het bestand houdt halverwege op")
        default: throw error("E-JSON-VORM", "hier hoort een komma of een sluitend haakje te staan")
        }
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        try open(depth: depth)
        var values: [JSONValue] = []
        if next == UInt8(ascii: "]") {
            position += 1
            return .array(values)
        }
        repeat { values.append(try value(depth: depth)) } while try another(closing: UInt8(ascii: "]"))
        return .array(values)
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        try open(depth: depth)
        var fields: [JSONValue.Field] = []
        var seen: Set<String> = []
        if next == UInt8(ascii: "}") {
            position += 1
            return .object(fields)
        }
        repeat {
            let start = position
            guard next == UInt8(ascii: "\"") else {
                throw error("E-JSON-VORM", "hier hoort de naam van een veld te staan, tussen aanhalingstekens")
            }
            let key = try string()
            guard seen.insert(key).inserted else {
                throw error("E-JSON-DUBBEL", "dit veld staat twee keer in hetzelfde object", at: start)
            }
            skipSpace()
            guard next == UInt8(ascii: ":") else {
                throw error("E-JSON-VORM", "na de naam van een veld hoort een dubbele punt te staan")
            }
            position += 1
            skipSpace()
            fields.append(JSONValue.Field(key: key, value: try value(depth: depth)))
        } while try another(closing: UInt8(ascii: "}"))
        return .object(fields)
    }
}

// MARK: numbers and strings

extension JSONParser {
    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let leadingZero = next == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0 else { throw error("E-JSON-GETAL", "dit is geen getal", at: start) }
        guard !leadingZero || whole == 1 else {
            throw error("E-JSON-GETAL", "een getal begint niet met een overbodige nul", at: start)
        }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard digits() > 0 else { throw error("E-JSON-GETAL", "na de punt horen cijfers", at: start) }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw error("E-JSON-GETAL", "na de e horen cijfers", at: start) }
        }
        if isWhole, let value = integer(bytes[start..<position]) { return .integer(value) }
        return .number(Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? .infinity)
    }

    /// nil when it does not fit.
    private func integer(_ text: ArraySlice<UInt8>) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        var value = 0
        for byte in isNegative ? text.dropFirst() : text {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            if overflow || carry { return nil }
            value = sum
        }
        return isNegative ? -value : value
    }

    /// From the opening quote to beyond the closing one.
    private mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        var buffer: [UInt8] = []
        var start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                buffer += bytes[start..<position]
                position += 1
                guard let text = String(validating: buffer, as: UTF8.self) else {
                    throw error("E-JSON-TEKENS", "deze tekst is geen UTF-8", at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                buffer += bytes[start..<position]
                position += 1
                try escape(into: &buffer)
                start = position
            case 0..<0x20: throw error("E-JSON-VORM", "een tekst mag geen losse regeleinden of stuurtekens bevatten")
            default: position += 1
            }
        }
        throw error("E-JSON-VORM", "deze tekst heeft geen sluitend aanhalingsteken", at: start)
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONSyntaxError) {
        guard let byte = next else { throw error("E-JSON-VORM", "het bestand houdt halverwege op") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"): buffer += String(Character(try unicode())).utf8
        default: throw error("E-JSON-VORM", "na een schuine streep terug staat een onbekend teken", at: position - 1)
        }
    }

    private mutating func unicode() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = position
        var code = UInt32(try hexadecimal())
        if (0xD800..<0xDC00).contains(code), bytes[position...].starts(with: Array("\\u".utf8)) {
            position += 2
            let low = UInt32(try hexadecimal())
            if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw error("E-JSON-TEKENS", "dit teken bestaat niet in Unicode", at: start)
        }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt16 {
        let text = bytes[position..<min(position + 4, bytes.count)]
        let isHexadecimal = text.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard text.count == 4, isHexadecimal, let code = UInt16(String(decoding: text, as: UTF8.self), radix: 16) else {
            throw error("E-JSON-VORM", "na \\u horen vier hexadecimale cijfers")
        }
        position += 4
        return code
    }
}
