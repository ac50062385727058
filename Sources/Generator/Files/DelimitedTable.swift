/// Rows with semicolons between the fields, as Dutch spreadsheets write them; columns that are empty in every row are
/// left out.
struct DelimitedTable {
    typealias Field<Row> = (name: String, value: (Row) -> String)

    let text: String

    init<Row>(_ rows: [Row], _ fields: [Field<Row>]) {
        let columns = fields.map { field in (name: field.name, cells: rows.map(field.value)) }
            .filter { column in column.cells.contains { !$0.isEmpty } }
        var lines = [columns.map(\.name).joined(separator: ";")]
        for row in rows.indices {
            lines.append(columns.map { DelimitedTable.quoted($0.cells[row]) }.joined(separator: ";"))
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
