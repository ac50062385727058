/// What a file is by its content; its name says nothing.
enum FileKind: Hashable {
    case text
    /// Zip: a workbook, or something else that is packed.
    case zip
    /// The container of old Office files and of encrypted new ones.
    case compound
    /// HTML or XML, which many programs call `.xls`.
    case markup

    init(_ bytes: some Collection<UInt8>) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else if FileKind.isMarkup(bytes) {
            self = .markup
        } else {
            self = .text
        }
    }

    private static func isMarkup(_ bytes: some Collection<UInt8>) -> Bool {
        let start = bytes.prefix(200).drop { $0 <= Ascii.space || TextDecoding.byteOrderMark.contains($0) }
        let word = String(decoding: start.prefix(9), as: UTF8.self).lowercased()
        return ["<?xml", "<html", "<table", "<!doctype", "<head", "<style"].contains { word.hasPrefix($0) }
    }
}
