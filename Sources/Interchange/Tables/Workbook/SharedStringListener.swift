/// The texts that cells refer to by number. Rich text is read as its words; how it is pronounced (East Asian phonetic
/// runs) is left out.
final class SharedStringListener: XmlListener {
    private(set) var refusal: Refusal?
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [CsvScanner.Cell] = []
    private let file: String
    private var start = 0
    private var isInText = false
    private var isInPhonetics = false

    init(file: String) { self.file = file }

    func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if name == "si" {
            start = bytes.count
        } else if name == "t" {
            isInText = !isInPhonetics
        } else if name == "rPh" {
            isInPhonetics = true
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInText { bytes.append(contentsOf: text) }
        if bytes.count > SheetLimits.textBytes { refusal = tooMuch }
    }

    func end(_ name: XmlName) {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            isInPhonetics = false
        } else if name == "si" {
            EscapedCharacters.decode(&bytes, from: start)
            cells.append(CsvScanner.Cell(start: start, end: bytes.count, isEscaped: false))
            if cells.count > SheetLimits.texts { refusal = tooMuch }
        }
    }

    private var tooMuch: Refusal {
        Refusal(
            .fileTooLarge, file: file, "er staat meer tekst in deze werkmap dan we lezen",
            advice: "Verdeel de gegevens over een paar bestanden.")
    }
}

/// Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, §22.9.2.19).
enum EscapedCharacters {
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        guard bytes.count - start >= 7, hasEscape(bytes, from: start) else { return }
        let text = String(decoding: bytes[start...], as: UTF8.self)
        let decoded = text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let number = UInt32(match.output.1, radix: 16), let scalar = Unicode.Scalar(number), number > 0 else {
                return ""
            }
            return String(Character(scalar))
        }
        bytes.replaceSubrange(start..., with: Array(decoded.utf8))
    }

    private static func hasEscape(_ bytes: [UInt8], from start: Int) -> Bool {
        for index in start..<(bytes.count - 6)
        where bytes[index] == UInt8(ascii: "_") && bytes[index + 1] == UInt8(ascii: "x")
            && bytes[index + 6] == UInt8(ascii: "_")
        {
            return true
        }
        return false
    }
}

/// What one sheet may hold.
enum SheetLimits {
    /// Texts, and their bytes.
    static let texts = 4_000_000
    static let textBytes = 256_000_000
    /// Columns with something in them: the widest file that we know of has some sixty.
    static let columns = 1_000
    /// Cells, empty ones between filled ones included: 100,000 rows of 80 columns.
    static let cells = 8_000_000
    /// Bytes of one cell's text; the file format has 32,767 characters.
    static let cellBytes = 200_000
    /// Merged areas, and cells without a value.
    static let merged = 100_000
    static let defects = 1_000_000
    /// Sheets, relations and cell styles: the format has 65,490 styles.
    static let parts = 100_000
    /// Of the file format.
    static let rows = 1_048_576
    static let lastColumn = 16_384
}
