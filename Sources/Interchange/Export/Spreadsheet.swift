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

    /// The library writes files only: ours stand in a folder that nobody else may read, and are gone afterwards.
    static func bytes(_ tables: [FigureTable], mark: String, madeOn: PlanDate?) throws(Fault) -> Data {
        try bytes(madeOn: madeOn) { book in tables.map { book.add($0, mark) } }
    }

    /// - Parameter fill: adds the sheets, and tells how each went.
    static func bytes(madeOn: PlanDate?, _ fill: (Spreadsheet) -> [lxw_error]) throws(Fault) -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ritwijzer-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appendingPathComponent("werkmap.xlsx")
            let status = write(madeOn, to: file.path, scratch: folder.path, fill)
            guard status == LXW_NO_ERROR else {
                throw Fault(
                    .internal, code: "E-XLSX", message: "het Excel-bestand kon niet worden gemaakt",
                    cause: String(cString: lxw_strerror(status)))
            }
            return try Data(contentsOf: file)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(
                .internal, code: "E-XLSX", message: "het Excel-bestand kon niet worden gemaakt",
                advice: "Misschien is de schijf vol, of is er geen map voor tijdelijke bestanden.")
        }
    }

    private static func write(
        _ madeOn: PlanDate?, to path: String, scratch: String, _ fill: (Spreadsheet) -> [lxw_error]
    ) -> lxw_error {
        scratch.withCString { scratch in
            var options = lxw_workbook_options()
            // Only read by the library, which takes a copy.
            options.tmpdir = UnsafeMutablePointer(mutating: scratch)
            guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
            var properties = lxw_doc_properties()
            // Else the library writes the moment, and the same tables would not give the same bytes.
            properties.created = madeOn.map { $0.daysSince1970 * 86_400 } ?? 1
            workbook_set_properties(book, &properties)
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
