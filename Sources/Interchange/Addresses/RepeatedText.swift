/// Makes one string of equal cells in a row, as the towns in a sorted file are.
struct RepeatedText {
    private var bytes: [UInt8] = []
    private var string: String?

    /// nil for an empty cell.
    mutating func text(_ cell: CsvScanner.Cell, _ content: CellBytes) -> String? {
        let count = cell.end - cell.start
        guard count > 0 else { return nil }
        if count == bytes.count, let string {
            var index = 0
            while index < count, content.bytes[cell.start + index] == bytes[index] { index += 1 }
            if index == count { return string }
        }
        bytes = Array(content.bytes[cell.start..<cell.end])
        string = content.text(cell)
        return string
    }
}
