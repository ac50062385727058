import Domain

/// Turns blocks of CSV into address records; what is left of a block waits for the next.
struct AddressStreamParser {
    private let fileName: String
    private let reading: TableReading
    private var buffer: [UInt8] = []
    private var line = 1
    private var separator: UInt8?
    private var columns: AddressColumns?
    private var rowReader: AddressRowReader
    private(set) var batch: [AddressRecord] = []
    private(set) var summary = AddressSummary()
    private(set) var isRefused = false

    /// No address is longer: more text without an end of line is an unclosed quote or no CSV at all.
    private static let longestRecord = 1_000_000

    init(fileName: String, reading: TableReading = TableReading()) {
        self.fileName = fileName
        self.reading = reading
        rowReader = AddressRowReader(fileName: fileName)
    }

    mutating func take(_ block: [UInt8]) throws(Fault) {
        buffer += block
        try process(isFinal: false)
    }

    mutating func finish() throws(Fault) {
        guard !isRefused else { return }
        try process(isFinal: true)
        guard !isRefused else { return }
        if columns == nil || (summary.addresses == 0 && summary.skipped == 0 && summary.issues.isEmpty) {
            let isEmpty = columns == nil
            refuse(
                isEmpty ? .fileEmpty : .headerOnly, line: nil,
                isEmpty ? "het bestand is leeg" : "er staat alleen een kopregel in het bestand, geen adressen")
        }
    }

    mutating func takeBatch() -> [AddressRecord] {
        defer { batch.removeAll(keepingCapacity: true) }
        return batch
    }

    private mutating func process(isFinal: Bool) throws(Fault) {
        guard try readStart(isFinal: isFinal), let separator else { return }
        var scanner = CsvScanner(bytes: buffer, separator: separator, line: line)
        scanner.scan(isFinal: isFinal)
        for problem in scanner.problems { report(problem) }
        var records = scanner.records[...]
        if columns == nil, let header = records.popFirst() {
            columns = matchHeader(header, scanner)
            if columns == nil { return }
        }
        if let columns {
            // A damaged row has its error already.
            let damaged = Set(scanner.problems.map(\.line))
            let content = CellBytes(bytes: scanner.bytes, cells: scanner.cells)
            for record in records where !damaged.contains(record.line) { read(record, content, columns) }
        }
        line = scanner.line
        let consumed = scanner.position
        guard buffer.count - consumed <= AddressStreamParser.longestRecord || isFinal else {
            refuse(
                .quote, line: line, "deze regel is langer dan een adres kan zijn",
                advice: "Misschien staat hier een aanhalingsteken dat nergens sluit, of is dit geen CSV-bestand.")
            return
        }
        buffer = Array(buffer[consumed...])
    }

    /// Encoding and separator, from the first line. False while that is not complete.
    private mutating func readStart(isFinal: Bool) throws(Fault) -> Bool {
        guard separator == nil else { return true }
        guard isFinal || buffer.count >= 4 && buffer.contains(Ascii.lineFeed) || buffer.count > 100_000 else {
            return false
        }
        do throws(Refusal) {
            try TextDecoding.refuseUTF16(buffer, file: fileName)
        } catch {
            isRefused = true
            summary.issues.append(error.issue)
            return false
        }
        if buffer.starts(with: TextDecoding.byteOrderMark) { buffer.removeFirst(3) }
        let found = CsvSeparator(detectIn: buffer)
        buffer.removeFirst(found.skippedBytes)
        line += found.skippedLines
        separator = found.byte
        return true
    }

    private mutating func matchHeader(_ header: CsvScanner.Record, _ scanner: CsvScanner) -> AddressColumns? {
        let names = (0..<header.cellCount).map { scanner.text(scanner.cells[header.firstCell + $0]) }
        let location = Fault.Location(file: fileName, line: header.line)
        let choice = MappingChoice(reading, header: names, schema: .addresses)
        let match = ColumnMatch(header: names, schema: .addresses, location: location, mapping: choice.mapping)
        summary.issues += [choice.note(at: location)].compactMap(\.self) + match.issues
        isRefused = match.isRefused
        if let columns = AddressColumns(match.position, count: names.count) { return isRefused ? nil : columns }
        if !isRefused {
            isRefused = true
            summary.issues.append(AddressColumns.missing(in: fileName, line: header.line))
        }
        return nil
    }

    private mutating func read(_ record: CsvScanner.Record, _ content: CellBytes, _ columns: AddressColumns) {
        let outcome =
            record.cellCount < columns.count
            ? rowReader.failure(
                .ragged, record.line, nil,
                "deze regel heeft \(record.cellCount) kolommen, de kopregel \(columns.count)")
            : rowReader.read(record, content, columns)
        if case .address(let address) = outcome { batch.append(address) }
        summary.count(outcome)
    }

    private mutating func report(_ problem: CsvScanner.Problem) {
        summary.count(.failure(ImportIssue(problem, file: fileName)))
    }

    private mutating func refuse(_ code: ImportCode, line: Int?, _ message: String, advice: String? = nil) {
        isRefused = true
        summary.issues.append(Refusal(code, file: fileName, line: line, message, advice: advice).issue)
    }
}
