import Domain

extension CellGrid {
    /// - Throws: when the file is too large or is no text.
    init(csv original: [UInt8], file: String) throws(Refusal) {
        let bytes = try TextDecoding.utf8(original, file: file)
        let separator = CsvSeparator(detectIn: bytes)
        var scanner = CsvScanner(
            bytes: bytes, separator: separator.byte, position: separator.skippedBytes, line: 1 + separator.skippedLines)
        scanner.scan()
        if let wide = scanner.records.first(where: { $0.cellCount > SheetLimits.columns }) {
            throw Refusal(
                .tooManyColumns, file: file, line: wide.line,
                "deze regel heeft \(wide.cellCount) kolommen; meer dan \(SheetLimits.columns) lezen we niet",
                advice: "Misschien is dit een ander bestand, of staan er heel veel scheidingstekens achteraan.")
        }
        self.init(file: file, sheet: nil, bytes: bytes, cells: scanner.cells, rows: scanner.records)
        issues = scanner.problems.map { ImportIssue($0, file: file) }
        damagedLines = Set(scanner.problems.map(\.line))
    }
}

extension ImportIssue {
    init(_ problem: CsvScanner.Problem, file: String) {
        let location = Fault.Location(file: file, line: problem.line)
        switch problem.damage {
        case .unterminatedQuote:
            self.init(
                code: ImportCode.quote.rawValue, location: location,
                message: "op deze regel begint een waarde met een aanhalingsteken dat nergens sluit",
                advice: "Misschien ontbreekt een \" aan het eind van de waarde.")
        case .textAfterQuote:
            self.init(
                code: ImportCode.quote.rawValue, location: location,
                message: "er staat tekst achter een sluitend aanhalingsteken",
                advice: "Misschien moet een \" binnen de waarde dubbel staan: \"\".")
        case .nulByte:
            self.init(
                code: ImportCode.nulByte.rawValue, location: location, message: "er staat een nulteken in deze regel",
                advice: "Misschien is het bestand beschadigd, of geen tekstbestand.")
        }
    }
}
