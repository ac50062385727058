import CXlsxWriter
import Domain

extension Spreadsheet {
    /// A sheet of rows under a header that stays in sight.
    ///
    /// - Parameters:
    ///   - numbers: columns whose cells are whole numbers.
    ///   - clocks: columns whose cells are times such as `07:45` or `07:45:30`, also past midnight.
    func add(
        _ name: String, _ header: [String], _ rows: [[String]], numbers: Set<String>, clocks: Set<String>
    ) -> lxw_error {
        guard let sheet = workbook_add_worksheet(book, name) else { return LXW_ERROR_SHEETNAME_ALREADY_USED }
        let clock = workbook_add_format(book)
        format_set_num_format(clock, "[hh]:mm:ss")
        var status = LXW_NO_ERROR
        for (column, title) in header.enumerated() where status == LXW_NO_ERROR {
            status = text(title, sheet, 0, column, heading)
        }
        for (line, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() where status == LXW_NO_ERROR && !cell.isEmpty {
                let (at, across) = (lxw_row_t(line + 1), lxw_col_t(column))
                if numbers.contains(header[column]), let number = Int(cell) {
                    status = worksheet_write_number(sheet, at, across, Double(number), nil)
                } else if clocks.contains(header[column]), let seconds = Spreadsheet.seconds(cell) {
                    status = worksheet_write_number(sheet, at, across, Double(seconds) / 86_400, clock)
                } else {
                    status = text(cell, sheet, line + 1, column, nil)
                }
            }
        }
        worksheet_set_column(sheet, 0, lxw_col_t(header.count - 1), 14, nil)
        worksheet_freeze_panes(sheet, 1, 0)
        return status
    }

    private static func seconds(_ clock: String) -> Int? {
        let parts = clock.split(separator: ":").map { Int($0) }
        guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1] else { return nil }
        return hours * 3600 + minutes * 60 + (parts.count == 3 ? parts[2] ?? 0 : 0)
    }
}
