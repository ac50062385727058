import Domain

/// A whole comma-separated file in memory: a header and rows of as many cells. Strings are made only when asked for.
struct CsvTable {
    let file: String
    let header: [String]
    let headerLine: Int
    /// Damage and rows of another length, each with its line; such rows are not among the rows.
    let issues: [ImportIssue]
    private let bytes: [UInt8]
    private let cells: [CsvScanner.Cell]
    private let rows: [CsvScanner.Record]

    /// Files of people and vehicles are small; anything larger was chosen by mistake.
    static let largestFile = 50_000_000

    /// - Throws: when the file is too large, empty, has a header only, or is no text.
    init(_ original: [UInt8], file: String) throws(Refusal) {
        guard original.count <= CsvTable.largestFile else {
            throw Refusal(
                .fileTooLarge, file: file,
                "het bestand is \(original.count / 1_000_000) MB; meer dan \(CsvTable.largestFile / 1_000_000) MB lezen we niet",
                advice: "Misschien is dit een ander bestand. Adressen leest u in met: ritwijzer importeer adressen.")
        }
        let bytes = try TextDecoding.utf8(original, file: file)
        let separator = CsvSeparator(detectIn: bytes)
        var scanner = CsvScanner(
            bytes: bytes, separator: separator.byte, position: separator.skippedBytes, line: 1 + separator.skippedLines)
        scanner.scan()
        guard let first = scanner.records.first else {
            throw Refusal(.fileEmpty, file: file, "het bestand is leeg", advice: CsvTable.templateAdvice)
        }
        var header = (0..<first.cellCount).map { scanner.text(scanner.cells[first.firstCell + $0]) }
        while header.last == "" { header.removeLast() }
        let damage = scanner.problems.map { CsvTable.issue($0, file: file) }
        guard scanner.records.count > 1 || !damage.isEmpty else {
            throw Refusal(
                .headerOnly, file: file, line: first.line, "er staat alleen een kopregel in het bestand, geen gegevens",
                advice: CsvTable.templateAdvice)
        }
        let shape = CsvTable.sortOut(scanner, columns: header.count, file: file)
        self.file = file
        self.header = header
        self.headerLine = first.line
        self.bytes = bytes
        self.cells = scanner.cells
        self.rows = shape.rows
        self.issues = damage + shape.issues
    }

    private static let templateAdvice = "Voorbeelden van alle bestanden staan in data/sjablonen."

    var rowCount: Int { rows.count }

    func line(ofRow row: Int) -> Int { rows[row].line }

    /// Without surrounding spaces; empty when the cell is.
    func text(row: Int, column: Int) -> String {
        CsvScanner.text(bytes, cells[rows[row].firstCell + column])
    }

    private static func sortOut(
        _ scanner: CsvScanner, columns: Int, file: String
    ) -> (rows: [CsvScanner.Record], issues: [ImportIssue]) {
        let damaged = Set(scanner.problems.map(\.line))
        var rows: [CsvScanner.Record] = []
        var issues: [ImportIssue] = []
        for record in scanner.records.dropFirst() where !damaged.contains(record.line) {
            let surplus = scanner.cells[record.firstCell..<(record.firstCell + record.cellCount)].dropFirst(columns)
            if record.cellCount < columns || surplus.contains(where: { $0.start != $0.end }) {
                issues.append(raggedIssue(record, columns: columns, file: file))
            } else {
                rows.append(record)
            }
        }
        return (rows, issues)
    }

    private static func raggedIssue(_ record: CsvScanner.Record, columns: Int, file: String) -> ImportIssue {
        ImportIssue(
            code: ImportCode.ragged.rawValue, location: .init(file: file, line: record.line),
            message: "deze regel heeft \(record.cellCount) kolommen, de kopregel \(columns)",
            advice: record.cellCount < columns
                ? "Misschien ontbreekt een scheidingsteken, of is de regel afgebroken."
                : "Misschien staat er een scheidingsteken in een waarde: zet die waarde tussen aanhalingstekens.")
    }

    static func issue(_ problem: CsvScanner.Problem, file: String) -> ImportIssue {
        let location = Fault.Location(file: file, line: problem.line)
        switch problem.damage {
        case .unterminatedQuote:
            return ImportIssue(
                code: ImportCode.quote.rawValue, location: location,
                message: "op deze regel begint een waarde met een aanhalingsteken dat nergens sluit",
                advice: "Misschien ontbreekt een \" aan het eind van de waarde.")
        case .textAfterQuote:
            return ImportIssue(
                code: ImportCode.quote.rawValue, location: location,
                message: "er staat tekst achter een sluitend aanhalingsteken",
                advice: "Misschien moet een \" binnen de waarde dubbel staan: \"\".")
        case .nulByte:
            return ImportIssue(
                code: ImportCode.nulByte.rawValue, location: location, message: "er staat een nulteken in deze regel",
                advice: "Misschien is het bestand beschadigd, of geen tekstbestand.")
        }
    }
}
