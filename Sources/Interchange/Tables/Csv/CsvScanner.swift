/// Finds the cells of comma-separated text, on bytes, without making a string. Reads `;` `,` or tab, quoted cells with
/// line breaks and doubled quotes, and CRLF, LF or CR. What is damaged is reported with its line; nothing is guessed.
///
/// - Complexity: O(bytes), one pass.
struct CsvScanner {
    struct Cell {
        var start: Int
        var end: Int
        /// Holds doubled quotes.
        var isEscaped: Bool
    }

    struct Record {
        var firstCell: Int
        var cellCount: Int
        /// The line that the record begins on, from 1.
        var line: Int
    }

    enum Damage: Equatable {
        case unterminatedQuote, textAfterQuote, nulByte
    }

    struct Problem: Equatable {
        var damage: Damage
        var line: Int
    }

    let bytes: [UInt8]
    let separator: UInt8
    /// Of the first byte that is not yet part of a complete record.
    private(set) var position: Int
    private(set) var line: Int
    private(set) var cells: [Cell] = []
    private(set) var records: [Record] = []
    private(set) var problems: [Problem] = []

    init(bytes: [UInt8], separator: UInt8, position: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        self.position = position
        self.line = line
    }

    /// Reads all records that are complete.
    ///
    /// - Parameters:
    ///   - isFinal: the bytes end where the file ends; otherwise an incomplete last record is left for later.
    ///   - limit: stop after this many records.
    mutating func scan(isFinal: Bool = true, limit: Int = .max) {
        while position < bytes.count, records.count < limit {
            let before = (position, line, cells.count, problems.count)
            let record = Record(firstCell: cells.count, cellCount: 0, line: line)
            guard scanRecord(isFinal: isFinal) else {
                (position, line) = (before.0, before.1)
                cells.removeLast(cells.count - before.2)
                problems.removeLast(problems.count - before.3)
                return
            }
            append(record)
        }
    }

    /// Empty lines, and the lines of mere separators that Excel leaves behind, are no records.
    private mutating func append(_ start: Record) {
        let isEmpty = cells[start.firstCell...].allSatisfy { $0.start == $0.end }
        if isEmpty {
            cells.removeLast(cells.count - start.firstCell)
        } else {
            records.append(
                Record(firstCell: start.firstCell, cellCount: cells.count - start.firstCell, line: start.line))
        }
    }

    /// - Returns: false when the bytes end before the record does and more may follow.
    private mutating func scanRecord(isFinal: Bool) -> Bool {
        while true {
            if position < bytes.count, bytes[position] == Ascii.quote {
                guard scanQuoted(isFinal: isFinal) else { return false }
            } else {
                scanPlain()
            }
            guard position < bytes.count else { return isFinal }
            let byte = bytes[position]
            if byte == separator {
                position += 1
                if position == bytes.count {
                    guard isFinal else { return false }
                    cells.append(Cell(start: position, end: position, isEscaped: false))
                    return true
                }
                continue
            }
            return skipLineBreak(isFinal: isFinal)
        }
    }

    private mutating func scanPlain() {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
            if byte == 0 { report(.nulByte, line: line) }
            position += 1
        }
        cells.append(Cell(start: start, end: position, isEscaped: false))
    }

    private mutating func scanQuoted(isFinal: Bool) -> Bool {
        let openedOn = line
        var cell = Cell(start: position + 1, end: position + 1, isEscaped: false)
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Ascii.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Ascii.quote else { break }
                cell.isEscaped = true
                position += 2
                continue
            }
            if byte == 0 { report(.nulByte, line: line) }
            if byte == Ascii.lineFeed || (byte == Ascii.carriageReturn && !isLineFeed(at: position + 1)) { line += 1 }
            position += 1
        }
        cell.end = position
        cells.append(cell)
        guard position < bytes.count else {
            if isFinal { report(.unterminatedQuote, line: openedOn) }
            return isFinal
        }
        position += 1
        skipToSeparator(openedOn: openedOn)
        return true
    }

    /// Only spaces may stand between a closing quote and the next separator.
    private mutating func skipToSeparator(openedOn: Int) {
        var hasText = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
            if byte != Ascii.space { hasText = true }
            position += 1
        }
        if hasText { report(.textAfterQuote, line: openedOn) }
    }

    private mutating func skipLineBreak(isFinal: Bool) -> Bool {
        if bytes[position] == Ascii.carriageReturn {
            // The line feed of this line break may be in bytes that are still to come.
            if position + 1 == bytes.count, !isFinal { return false }
            if isLineFeed(at: position + 1) { position += 1 }
        }
        position += 1
        line += 1
        return true
    }

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == Ascii.lineFeed }

    /// Once for each line and kind.
    private mutating func report(_ damage: Damage, line: Int) {
        let problem = Problem(damage: damage, line: line)
        if problems.last != problem { problems.append(problem) }
    }
}
