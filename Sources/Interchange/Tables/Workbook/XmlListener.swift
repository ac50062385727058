/// What is told about an XML part while it is read. Two parts of a workbook are never read in the same way, so each has
/// its own listener.
protocol XmlListener: AnyObject {
    func start(_ name: XmlName, _ attributes: XmlAttributes)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    func end(_ name: XmlName)
    /// Why the part cannot be used, or nil while all is well.
    var refusal: Refusal? { get }
}

/// The name of an element without its namespace prefix. Valid only during the call that it is given to.
struct XmlName {
    let bytes: UnsafePointer<UInt8>

    /// - Complexity: O(length), without making a string.
    static func == (name: XmlName, word: StaticString) -> Bool { isSame(name.bytes, word) }

    static func isSame(_ bytes: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        let other = word.utf8Start
        for index in 0..<count where bytes[index] != other[index] { return false }
        return bytes[count] == 0
    }
}

/// The attributes of one element. Valid only during the call that they are given to.
struct XmlAttributes {
    /// Of each attribute: name, prefix, namespace, and the first byte of its value and the one behind it (libxml2, SAX2).
    let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let fields else { return nil }
        for index in 0..<count {
            guard let key = fields[5 * index], XmlName.isSame(key, name), let start = fields[5 * index + 3],
                let end = fields[5 * index + 4]
            else { continue }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// Digits only, at most nine.
    func number(_ name: StaticString) -> Int? {
        guard let bytes = bytes(name), (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    func flag(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(text(name) ?? "") }
}
