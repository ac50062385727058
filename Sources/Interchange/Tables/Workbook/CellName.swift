/// The name of a cell as spreadsheets show it: `C14`.
enum CellName {
    /// - Parameter column: from 0.
    static func column(_ column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// - Parameter line: from 1.
    static func text(column: Int, line: Int) -> String { self.column(column) + String(line) }

    /// Reads `C14`, with any capitals and dollars: column from 0, line from 1.
    static func read(_ bytes: some Sequence<UInt8>) -> (column: Int, line: Int)? {
        var column = 0
        var line = 0
        for byte in bytes {
            switch byte {
            case 0x24: continue
            case 0x41...0x5A where line == 0: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where line == 0: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39 where column > 0: line = line * 10 + Int(byte - 0x30)
            default: return nil
            }
            guard column <= SheetLimits.lastColumn, line <= SheetLimits.rows else { return nil }
        }
        return column > 0 && line > 0 ? (column - 1, line) : nil
    }
}

/// Cells that are shown as one; the value stands in the first.
struct MergedArea: Hashable, Sendable {
    var columns: ClosedRange<Int>
    var lines: ClosedRange<Int>

    /// Reads `A1:C1`.
    init?(_ reference: UnsafeBufferPointer<UInt8>) {
        let parts = reference.split(separator: UInt8(ascii: ":"))
        guard parts.count == 2, let first = CellName.read(parts[0]), let last = CellName.read(parts[1]),
            first.column <= last.column, first.line <= last.line
        else { return nil }
        columns = first.column...last.column
        lines = first.line...last.line
    }
}
