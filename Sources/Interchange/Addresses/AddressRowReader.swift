import Domain

/// One row of an address file, read from bytes: strings are made only for what is kept, and names that repeat only once.
struct AddressRowReader {
    enum Outcome {
        case address(AddressRecord)
        /// No postcode or no coordinates.
        case skipped
        case failure(ImportIssue)
    }

    private let fileName: String
    private var towns = RepeatedText()
    private var municipalities = RepeatedText()

    init(fileName: String) { self.fileName = fileName }

    /// Cells that the record does not have are empty.
    mutating func read(_ record: CsvScanner.Record, _ content: CellBytes, _ columns: AddressColumns) -> Outcome {
        let cells = content.cells
        func cell(_ column: Int) -> CsvScanner.Cell {
            column < record.cellCount ? cells[record.firstCell + column] : .empty
        }
        func isEmpty(_ column: Int) -> Bool { cell(column).start == cell(column).end }

        if isEmpty(columns.postcode) || isEmpty(columns.first) || isEmpty(columns.second) { return .skipped }
        guard let postcode = postcode(cell(columns.postcode), content) else {
            return failure(.addressRow, record.line, "postcode", "dit is geen postcode zoals 1821AB")
        }
        guard
            let number = houseNumber(
                cell(columns.number), columns.letter.map(cell), columns.addition.map(cell), content)
        else { return failure(.addressRow, record.line, "huisnummer", "dit is geen huisnummer") }
        guard let first = decimal(cell(columns.first), content), let second = decimal(cell(columns.second), content)
        else {
            return failure(.addressRow, record.line, columns.isRijksdriehoek ? "x" : "lat", "dit zijn geen coördinaten")
        }
        let reading =
            columns.isRijksdriehoek
            ? CoordinateReading.rijksdriehoek(x: first, y: second)
            : CoordinateReading.wgs84(latitude: first, longitude: second)
        switch reading {
        case .failure(let problem):
            return failure(
                problem.code, record.line, columns.isRijksdriehoek ? "x" : "lat", problem.message,
                advice: problem.advice)
        case .success(let coordinate):
            let town = columns.town.flatMap { towns.text(cell($0), content) }
            let municipality = columns.municipality.flatMap { municipalities.text(cell($0), content) }
            return .address(
                AddressRecord(
                    postcode: postcode, number: number.number, suffix: number.suffix,
                    address: KnownAddress(
                        coordinate: coordinate, town: town, municipality: municipality.map(Municipality.ID.init(_:)))))
        }
    }

    func failure(
        _ code: ImportCode, _ line: Int, _ column: String?, _ message: String, advice: String? = nil
    ) -> Outcome {
        .failure(
            ImportIssue(
                code: code.rawValue, location: .init(file: fileName, line: line, column: column), message: message,
                advice: advice))
    }

    /// The usual form `1821AB` without a detour; others through `CellFormat`.
    private func postcode(_ cell: CsvScanner.Cell, _ content: CellBytes) -> String? {
        let bytes = content.bytes
        let start = cell.start
        guard cell.end - start == 6, bytes[start] >= 0x31, isCapital(bytes[start + 4]), isCapital(bytes[start + 5])
        else {
            return CellFormat.postcode(content.text(cell))
        }
        for index in start..<(start + 4) where !(0x30...0x39).contains(bytes[index]) { return nil }
        return String(decoding: bytes[start..<cell.end], as: UTF8.self)
    }

    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private func houseNumber(
        _ number: CsvScanner.Cell, _ letter: CsvScanner.Cell?, _ addition: CsvScanner.Cell?, _ content: CellBytes
    ) -> HouseNumber? {
        let hasSuffix = [letter, addition].contains { $0.map { $0.start < $0.end } ?? false }
        if !hasSuffix, let plain = digits(number, content) { return HouseNumber(number: plain) }
        let parts = [number, letter, addition].compactMap { $0.map(content.text) }.filter { !$0.isEmpty }
        return HouseNumber(parts.joined(separator: "-"))
    }

    /// 1…99 999, or nil for anything else.
    private func digits(_ cell: CsvScanner.Cell, _ content: CellBytes) -> Int? {
        guard (1...5).contains(cell.end - cell.start) else { return nil }
        var value = 0
        for index in cell.start..<cell.end {
            let byte = content.bytes[index]
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value > 0 ? value : nil
    }

    /// `52.41681018` or `52,41681018`. Exact: at most 15 digits are one integer divided by a power of ten that is exact
    /// too; longer ones go through `CellFormat`.
    private func decimal(_ cell: CsvScanner.Cell, _ content: CellBytes) -> Double? {
        var mantissa = 0
        var digits = 0
        var decimals = -1
        for index in cell.start..<cell.end {
            let byte = content.bytes[index]
            if (0x30...0x39).contains(byte) {
                mantissa = mantissa &* 10 &+ Int(byte - 0x30)
                digits += 1
                if decimals >= 0 { decimals += 1 }
            } else if byte == 0x2E || byte == Ascii.comma, decimals < 0 {
                decimals = 0
            } else {
                return CellFormat.decimal(content.text(cell))
            }
        }
        guard digits > 0, digits <= 15 else { return CellFormat.decimal(content.text(cell)) }
        return Double(mantissa) / AddressRowReader.powersOfTen[max(0, decimals)]
    }

    private static let powersOfTen: [Double] = (0...15).map { exponent in
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }
}
