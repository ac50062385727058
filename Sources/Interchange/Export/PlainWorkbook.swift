import CXlsxWriter
package import Domain
package import Foundation

/// Writes lists as a workbook: headings and rows, each on a sheet of its own.
package enum PlainWorkbook {
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(Double)
        /// The fraction of a day.
        case clock(Seconds)
        /// Days since 30 December 1899.
        case day(Int)
        case empty
    }

    package struct Sheet: Sendable {
        package var name: String
        package var header: [String]
        package var rows: [[Cell]]
        /// Whoever fills it in gets texts, so that no zero in front is lost and no time is changed.
        package var holdsTexts: Bool

        package init(name: String, header: [String], rows: [[Cell]] = [], holdsTexts: Bool = false) {
            self.name = name
            self.header = header
            self.rows = rows
            self.holdsTexts = holdsTexts
        }
    }

    package static func bytes(_ sheets: [Sheet]) throws(Fault) -> Data {
        try WorkbookFile.bytes { path, scratch in
            guard let book = WorkbookFile.open(path, scratch) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
            let writer = Writer(book)
            let failures = sheets.map(writer.add).filter { $0 != LXW_NO_ERROR }
            let closed = workbook_close(book)
            return failures.first ?? closed
        }
    }

    private struct Writer {
        let book: UnsafeMutablePointer<lxw_workbook>
        let heading: UnsafeMutablePointer<lxw_format>?
        let text: UnsafeMutablePointer<lxw_format>?
        let clock: UnsafeMutablePointer<lxw_format>?
        let day: UnsafeMutablePointer<lxw_format>?

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            self.book = book
            func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
                let format = workbook_add_format(book)
                format_set_num_format(format, pattern)
                return format
            }
            heading = workbook_add_format(book)
            format_set_bold(heading)
            text = format("@")
            clock = format("h:mm")
            day = format("dd\\-mm\\-yyyy")
        }

        func add(_ sheet: Sheet) -> lxw_error {
            guard let place = workbook_add_worksheet(book, sheet.name) else {
                return LXW_ERROR_SHEETNAME_ALREADY_USED
            }
            worksheet_set_column(place, 0, lxw_col_t(max(0, sheet.header.count - 1)), 18, sheet.holdsTexts ? text : nil)
            worksheet_freeze_panes(place, 1, 0)
            for (column, label) in sheet.header.enumerated() {
                let status = worksheet_write_string(place, 0, lxw_col_t(column), label, heading)
                if status != LXW_NO_ERROR { return status }
            }
            for (index, row) in sheet.rows.enumerated() {
                for (column, cell) in row.enumerated() {
                    let status = write(cell, place, lxw_row_t(index + 1), lxw_col_t(column))
                    if status != LXW_NO_ERROR { return status }
                }
            }
            return LXW_NO_ERROR
        }

        private func write(
            _ cell: Cell, _ place: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t
        ) -> lxw_error {
            switch cell {
            case .text(let word): worksheet_write_string(place, row, column, word, nil)
            case .number(let number): worksheet_write_number(place, row, column, number, nil)
            case .clock(let moment):
                worksheet_write_number(place, row, column, Double(moment.rawValue) / 86_400, clock)
            case .day(let day): worksheet_write_number(place, row, column, Double(day), self.day)
            case .empty: LXW_NO_ERROR
            }
        }
    }
}
