import Domain

/// Cells of a table that every output shares, as this page shows them: with the table's own key and number, and its word
/// where a number may not be shown.
struct FigureSource {
    private let table: FigureTable
    private let rows: [String: FigureTable.Row]
    private let columns: [String: Int]

    init(_ table: FigureTable) {
        self.table = table
        rows = Dictionary(table.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        columns = Dictionary(
            table.columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func cell(_ row: String, _ column: String) -> FigureTable.Cell {
        guard let row = rows[row], let index = columns[column] else { return .none }
        return row.cells[index]
    }

    func value(_ row: String, _ column: String) -> Int? {
        if case .figure(let figure) = cell(row, column) { figure.value } else { nil }
    }

    /// - Parameter text: of a number that may be shown.
    func text(_ row: String, _ column: String, none: String = "–", text: (Int) -> String) -> String {
        switch cell(row, column) {
        case .figure(let figure): text(figure.value)
        case .none: none
        case .small, .hidden, .text: cell(row, column).dutch
        }
    }

    func cell(
        _ row: String, _ column: String, name: String = "", none: String = "–", text: (Int) -> String
    ) -> DataTable.Cell {
        let shown = self.text(row, column, none: none, text: text)
        guard let found = rows[row], let index = columns[column] else { return .text(shown) }
        return DataTable.Cell(
            .text(shown), name: name,
            attributes: [
                Attribute("data-key", table.dataKey(found, table.columns[index])),
                Attribute("data-value", found.cells[index].dataValue),
            ])
    }
}
