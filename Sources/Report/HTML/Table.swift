/// A table that a screen reader can read out: a caption, column headers, and the first cell of each row as its header.
struct Table {
    struct Column {
        var title: String
        /// Numbers line up at the right.
        var isNumber: Bool

        static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
        static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
    }

    var caption: String
    var columns: [Column]
    var rows: [[HTML]]
    /// Shown apart at the bottom, in the same columns.
    var totals: [HTML]?
    /// Says what a row is about: an extra class for the row.
    var rowClass: [Int: String] = [:]

    /// In a region that scrolls sideways by itself when the window is narrow; the keyboard can reach it.
    var html: HTML {
        tag(
            "div", .class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"),
            Attribute("aria-label", caption)
        ) {
            tag("table") {
                tag("caption") { caption }
                tag("thead") { tag("tr") { for column in columns { header(column) } } }
                tag("tbody") { for (index, row) in rows.enumerated() { line(row, rowClass[index] ?? "") } }
                if let totals { tag("tfoot") { line(totals, "") } }
            }
        }
    }

    private func header(_ column: Column) -> HTML {
        tag("th", Attribute("scope", "col"), .class(column.isNumber ? "number" : "")) { column.title }
    }

    private func line(_ cells: [HTML], _ name: String) -> HTML {
        tag("tr", .class(name)) {
            for (cell, column) in zip(cells.dropLast(cells.count - 1), columns) {
                tag("th", Attribute("scope", "row"), .class(column.isNumber ? "number" : "")) { cell }
            }
            for (cell, column) in zip(cells, columns).dropFirst() {
                tag("td", .class(column.isNumber ? "number" : "")) { cell }
            }
        }
    }
}
