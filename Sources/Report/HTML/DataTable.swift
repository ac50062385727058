/// A table whose cells carry the number they show, so that a script can sort them and a test can compare them with other
/// outputs. In a region that scrolls sideways by itself when the window is narrow; the keyboard can reach it.
struct DataTable {
    struct Column {
        var title: String
        /// Numbers line up at the right.
        var isNumber = false
        /// A reader may choose one of the values in this column.
        var isFilter = false
        /// Set apart: what the others are compared with.
        var name = ""

        static func text(_ title: String) -> Column { Column(title: title) }
        static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
        static func choice(_ title: String) -> Column { Column(title: title, isFilter: true) }
    }

    struct Cell {
        var content: HTML
        var name = ""
        var attributes: [Attribute] = []

        init(_ content: HTML, name: String = "", attributes: [Attribute] = []) {
            self.content = content
            self.name = name
            self.attributes = attributes
        }

        static func text(_ text: String) -> Cell { Cell(.text(text)) }
    }

    struct Row {
        var cells: [Cell]
        var name = ""
        var attributes: [Attribute] = []
    }

    /// Rows that belong together; a title is a row of its own above them.
    struct Body {
        var title: String?
        var rows: [Row]
    }

    var caption: String
    var columns: [Column]
    var bodies: [Body]
    var totals: [Cell]?
    var isSortable = false
    var anchor: Anchor?
    var name = ""

    init(caption: String, columns: [Column], rows: [Row], totals: [Cell]? = nil) {
        self.caption = caption
        self.columns = columns
        bodies = [Body(title: nil, rows: rows)]
        self.totals = totals
    }

    var html: HTML {
        .element(
            "div",
            [
                .class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"),
                Attribute("aria-label", caption),
            ] + (columns.contains(where: \.isFilter) ? [Attribute("data-filters", "")] : []),
            .element("table", tableAttributes, content))
    }

    private var tableAttributes: [Attribute] {
        (anchor.map { [.id($0)] } ?? []) + (name.isEmpty ? [] : [.class(name)])
            + (isSortable ? [Attribute("data-sort", "")] : [])
    }

    private var content: HTML {
        .fragment([
            tag("caption") { caption },
            tag("thead") { tag("tr") { for column in columns { header(column) } } },
            .fragment(bodies.map(body)),
            totals.map { cells in tag("tfoot") { line(Row(cells: cells)) } } ?? .empty,
        ])
    }

    private func header(_ column: Column) -> HTML {
        .element(
            "th",
            [Attribute("scope", "col"), .class(names(column.isNumber ? "number" : "", column.name))]
                + (column.isFilter ? [Attribute("data-filter", "")] : []),
            .text(column.title))
    }

    private func body(_ body: Body) -> HTML {
        .element(
            "tbody", body.title.map { [Attribute("data-theme", $0)] } ?? [],
            .fragment([
                body.title.map { title in
                    tag("tr", .class("theme")) {
                        tag("th", Attribute("scope", "rowgroup"), Attribute("colspan", columns.count)) {
                            tag("span") { title }
                        }
                    }
                } ?? .empty,
                .fragment(body.rows.map(line)),
            ]))
    }

    /// The first cell is the row's header.
    private func line(_ row: Row) -> HTML {
        .element(
            "tr", [.class(row.name)] + row.attributes,
            .fragment(
                zip(row.cells, columns).enumerated().map { index, pair in
                    let (cell, column) = pair
                    let name = Attribute.class(names(column.isNumber ? "number" : "", cell.name, column.name))
                    return index == 0
                        ? .element("th", [Attribute("scope", "row"), name] + cell.attributes, cell.content)
                        : .element("td", [name] + cell.attributes, cell.content)
                }))
    }

    private func names(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
