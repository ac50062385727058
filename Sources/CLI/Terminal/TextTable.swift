/// Columns of text, padded with spaces; numbers stand right.
struct TextTable {
    enum Alignment { case left, right }

    var header: [String]
    var alignments: [Alignment]
    private(set) var rows: [[String]] = []

    init(_ columns: [(String, Alignment)]) {
        header = columns.map(\.0)
        alignments = columns.map(\.1)
    }

    /// Missing cells stay empty, cells too many are dropped.
    mutating func add(_ cells: [String]) {
        rows.append(Array((cells + Array(repeating: "", count: header.count)).prefix(header.count)))
    }

    var text: String {
        let widths = header.indices.map { column in (rows.map { $0[column].count } + [header[column].count]).max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([header, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = zip(cells, zip(widths, alignments)).map { cell, form in
            let padding = String(repeating: " ", count: max(0, form.0 - cell.count))
            return form.1 == .left ? cell + padding : padding + cell
        }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
