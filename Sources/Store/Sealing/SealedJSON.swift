internal import Foundation

/// JSON in which the values of some keys are sealed: each has become one string. What is not sealed stays readable, so
/// that SQLite can go on guarding codes and dates.
enum SealedJSON {
    /// No code, name or text that a user gives begins like this.
    static let mark = "~verzegeld~"

    private static let quote = UInt8(ascii: "\"")
    private static let opening = Array("\"\(mark)".utf8)

    /// - Parameters:
    ///   - text: JSON without white space, as `StoredJSON` writes it.
    ///   - keys: at any depth. What is sealed or null already stays so.
    static func close(_ text: String, keys: Set<String>, with seal: Seal) throws -> String {
        let bytes = Array(text.utf8)
        let keys = Set(keys.map { Array($0.utf8) })
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == quote else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let end = stringEnd(bytes, index)
            result += bytes[index..<end]
            let isKey = end < bytes.count && bytes[end] == UInt8(ascii: ":")
            if isKey, keys.contains(Array(bytes[(index + 1)..<(end - 1)])) {
                let value = (end + 1)..<valueEnd(bytes, end + 1)
                result.append(UInt8(ascii: ":"))
                result += try closed(Array(bytes[value]), seal)
                index = value.upperBound
            } else {
                index = end
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func closed(_ value: [UInt8], _ seal: Seal) throws -> [UInt8] {
        if value == Array("null".utf8) || value.starts(with: opening) { return value }
        return opening + Array(Data(try seal.close(value)).base64EncodedString().utf8) + [quote]
    }

    enum Problem: Error { case keyIsMissing, keyIsAnother }

    /// - Parameter seal: nil when there is no key; a text without seals can then still be read.
    static func open(_ text: String, with seal: Seal?) throws -> String {
        var text = text
        return try text.withUTF8 { bytes in
            var result: [UInt8] = []
            var copied = 0
            var index = 0
            while index + opening.count < bytes.count {
                guard bytes[index] == quote, bytes[index + 1] == opening[1],
                    opening.indices.allSatisfy({ bytes[index + $0] == opening[$0] })
                else {
                    index += 1
                    continue
                }
                let start = index + opening.count
                guard let end = bytes[start...].firstIndex(of: quote) else { break }
                guard let seal else { throw Problem.keyIsMissing }
                guard let sealed = Data(base64Encoded: Data(bytes[start..<end])),
                    let plain = try seal.open([UInt8](sealed))
                else { throw Problem.keyIsAnother }
                result += bytes[copied..<index]
                result += plain
                index = end + 1
                copied = index
            }
            if copied == 0 { return String(decoding: bytes, as: UTF8.self) }
            result += bytes[copied...]
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// - Returns: just behind the closing quote.
    private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != quote { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(index + 1, bytes.count)
    }

    /// - Returns: just behind the value that begins at `start`.
    private static func valueEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case quote:
                index = stringEnd(bytes, index)
                if depth == 0 { return index }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
            index += 1
        }
        return index
    }
}
