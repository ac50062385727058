/// Cells and the bytes that they are in.
struct CellBytes {
    let bytes: [UInt8]
    let cells: [CsvScanner.Cell]

    func text(_ cell: CsvScanner.Cell) -> String { CsvScanner.text(bytes, cell) }
}

extension CsvScanner.Cell {
    static let empty = CsvScanner.Cell(start: 0, end: 0, isEscaped: false)

    var isEmpty: Bool { start == end }
}

extension CsvScanner {
    /// The text of a cell without surrounding spaces; bytes that are not UTF-8 are read as Windows-1252.
    func text(_ cell: Cell) -> String { CsvScanner.text(bytes, cell) }

    static func text(_ bytes: [UInt8], _ cell: Cell) -> String {
        let slice = bytes[cell.start..<cell.end]
        var text =
            String(validating: slice, as: UTF8.self)
            ?? String(decoding: TextDecoding.fromWindows1252(slice), as: UTF8.self)
        if cell.isEscaped { text = text.replacing("\"\"", with: "\"") }
        return CsvScanner.trimmed(text)
    }

    /// Without white space at both ends, the no-break space of Excel included.
    private static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}
