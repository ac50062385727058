/// A table that a screen reader can read out: a caption, column headers, and the first cell of each row as its header.
struct Table {
    typealias Column = DataTable.Column

    var caption: String
    var columns: [Column]
    var rows: [[HTML]]
    /// Shown apart at the bottom, in the same columns.
    var totals: [HTML]?
    /// Says what a row is about: an extra class for the row.
    var rowClass: [Int: String] = [:]

    var html: HTML {
        DataTable(
            caption: caption, columns: columns,
            rows: rows.enumerated().map { index, cells in
                .init(cells: cells.map { .init($0) }, name: rowClass[index] ?? "")
            },
            totals: totals?.map { .init($0) }
        ).html
    }
}
