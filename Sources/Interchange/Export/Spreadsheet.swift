import CXlsxWriter
import Domain
import Foundation

/// Writes tables as an XLSX workbook through libxlsxwriter. Texts are written as texts: a spreadsheet runs none of them
/// as a formula.
struct Spreadsheet {
    let book: UnsafeMutablePointer<lxw_workbook>
    let heading: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    static func bytes(_ tables: [FigureTable], mark: String, madeOn: PlanDate?) throws(Fault) -> Data {
        try bytes(madeOn: madeOn) { book in tables.map { book.add($0, mark) } }
    }

    /// - Parameter fill: adds the sheets, and tells how each went.
    static func bytes(madeOn: PlanDate?, _ fill: (Spreadsheet) -> [lxw_error]) throws(Fault) -> Data {
        try WorkbookFile.bytes { path, scratch in
            guard let book = WorkbookFile.open(path, scratch, createdAt: madeOn.map { $0.daysSince1970 * 86_400 } ?? 1)
            else {
                return LXW_ERROR_MEMORY_MALLOC_FAILED
            }
            let spreadsheet = Spreadsheet(book)
            let failures = fill(spreadsheet).filter { $0 != LXW_NO_ERROR }
            let closed = workbook_close(book)
            return failures.first ?? closed
        }
    }

    private init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        wrapped = workbook_add_format(book)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        numbers = ["#,##0", "#,##0.0", "#,##0.00"].map { pattern in
            let format = workbook_add_format(book)
            format_set_num_format(format, pattern)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            return format
        }
    }

    /// Row 1 says for whom this is, row 2 is the header.
    private func add(_ table: FigureTable, _ mark: String) -> lxw_error {
        guard let sheet = workbook_add_worksheet(book, table.key) else { return LXW_ERROR_SHEETNAME_ALREADY_USED }
        let byColumn = table.hasUnitsByColumn
        let before = byColumn ? ["onderdeel", "wat"] : ["onderdeel", "wat", "eenheid"]
        let header =
            before
            + table.columns.enumerated().map { index, column in
                let unit = byColumn ? table.reading(ofColumn: index) : nil
                return unit.map { "\(column.label) (\($0.rawValue))" } ?? column.label
            } + ["sleutel"]
        var status = text("\(table.title). \(mark)", sheet, 0, 0, nil)
        for (column, label) in header.enumerated() where status == LXW_NO_ERROR {
            status = text(label, sheet, 1, column, heading)
        }
        for (index, row) in table.rows.enumerated() where status == LXW_NO_ERROR {
            status = write(row, unit: byColumn ? nil : table.reading(of: row)?.rawValue ?? "", sheet, index + 2)
        }
        worksheet_set_column(sheet, 0, 0, 18, nil)
        worksheet_set_column(sheet, 1, 1, 46, nil)
        worksheet_set_column(sheet, 2, lxw_col_t(header.count - 1), 22, nil)
        worksheet_freeze_panes(sheet, 2, 2)
        return status
    }

    private func write(
        _ row: FigureTable.Row, unit: String?, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ line: Int
    ) -> lxw_error {
        let before = [row.section, row.label] + [unit].compactMap(\.self)
        for (column, word) in before.enumerated() {
            let status = text(word, sheet, line, column, wrapped)
            if status != LXW_NO_ERROR { return status }
        }
        for (column, cell) in row.cells.enumerated() {
            let status = write(cell, sheet, line, before.count + column)
            if status != LXW_NO_ERROR { return status }
        }
        return text(row.key, sheet, line, before.count + row.cells.count, wrapped)
    }

    private func write(
        _ cell: FigureTable.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int
    ) -> lxw_error {
        guard let figure = cell.figure, figure.reading != .clock, let number = Double(figure.plain) else {
            let word = cell.figure?.plain ?? cell.dutch
            return word.isEmpty ? LXW_NO_ERROR : text(word, sheet, row, column, wrapped)
        }
        return worksheet_write_number(
            sheet, lxw_row_t(row), lxw_col_t(column), number, numbers[figure.reading.decimals])
    }

    func text(
        _ word: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), word, format)
    }
}
