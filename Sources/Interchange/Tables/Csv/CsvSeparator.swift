/// Which of `;` `,` and tab separates the cells: the one that occurs most in the first line, outside quotes. Excel's own
/// first line `sep=;` settles it.
struct CsvSeparator: Equatable {
    let byte: UInt8
    /// Bytes and lines to skip before the header: those of `sep=;`.
    let skippedBytes: Int
    let skippedLines: Int

    init(detectIn bytes: [UInt8]) {
        let announced = Array("sep=".utf8)
        if bytes.starts(with: announced), bytes.count > announced.count {
            let end = bytes.firstIndex { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn } ?? bytes.count
            if end == announced.count + 1 {
                let isPair =
                    end + 1 < bytes.count && bytes[end] == Ascii.carriageReturn && bytes[end + 1] == Ascii.lineFeed
                self.init(
                    byte: bytes[announced.count], skippedBytes: min(bytes.count, end + (isPair ? 2 : 1)),
                    skippedLines: 1)
                return
            }
        }
        self.init(byte: CsvSeparator.commonest(in: bytes), skippedBytes: 0, skippedLines: 0)
    }

    private init(byte: UInt8, skippedBytes: Int, skippedLines: Int) {
        self.byte = byte
        self.skippedBytes = skippedBytes
        self.skippedLines = skippedLines
    }

    private static func commonest(in bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            if byte == Ascii.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
                if hasText { break }
                continue
            }
            hasText = true
            counts[byte, default: 0] += 1
        }
        var best = Ascii.semicolon
        for candidate in [Ascii.tab, Ascii.comma] where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        return best
    }
}
