/// The cells of one sheet, as text that the importers understand. Empty cells and rows take no room.
final class SheetListener: XmlListener {
    private enum Content {
        case number, shared, text, inline, flag, error, isoDate
    }

    private(set) var refusal: Refusal?
    private(set) var sheet: SheetCells
    private let file: String
    private let strings: [CsvScanner.Cell]
    private let cellText: CellText
    /// Rows with something in them that are kept; the others are only counted.
    private let mostRows: Int

    private var row: [(column: Int, cell: CsvScanner.Cell)] = []
    private var line = 0
    private var column = 0
    private var content = Content.number
    private var style = 0
    private var hasFormula = false
    private var value: [UInt8] = []
    private var isCollecting = false
    private var isInPhonetics = false
    private var isRowHidden = false

    init(
        file: String, name: String, strings: SharedStringListener?, forms: [NumberForm], countsFrom1904: Bool,
        mostRows: Int = .max
    ) {
        self.file = file
        self.strings = strings?.cells ?? []
        self.mostRows = mostRows
        cellText = CellText(forms: forms, countsFrom1904: countsFrom1904)
        sheet = SheetCells(name: name, bytes: strings?.bytes ?? [], countsFrom1904: countsFrom1904)
    }

    func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if name == "c" {
            startCell(attributes)
        } else if name == "v" {
            isCollecting = true
        } else if name == "t" {
            isCollecting = content == .inline && !isInPhonetics
        } else if name == "f" {
            hasFormula = true
        } else if name == "row" {
            line = attributes.number("r") ?? line + 1
            isRowHidden = attributes.flag("hidden")
            column = -1
            if line > SheetLimits.rows || line < 1 { refusal = ZipArchive.damage(file) }
        } else if name == "rPh" {
            isInPhonetics = true
        } else if name == "col", attributes.flag("hidden"), let first = attributes.number("min"),
            let last = attributes.number("max"), first >= 1, first <= last
        {
            sheet.hide((first - 1)...(max(first, min(last, SheetLimits.lastColumn)) - 1))
        } else if name == "mergeCell", let area = attributes.bytes("ref").flatMap(MergedArea.init) {
            sheet.merged.append(area)
            if sheet.merged.count > SheetLimits.merged { refuse("er zijn meer samengevoegde cellen dan we lezen") }
        }
    }

    private func refuse(_ message: String) {
        refusal = Refusal(
            .fileTooLarge, file: file, sheet: sheet.name, message,
            advice: "Verdeel de gegevens over een paar bestanden, of haal weg wat er niet bij hoort.")
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isCollecting else { return }
        value.append(contentsOf: bytes)
        if value.count > SheetLimits.cellBytes {
            refuse(
                "in cel \(CellName.text(column: max(0, column), line: max(1, line))) staat meer tekst dan een cel kan hebben"
            )
        }
    }

    func end(_ name: XmlName) {
        if name == "v" || name == "t" {
            isCollecting = false
        } else if name == "c" {
            endCell()
        } else if name == "row" {
            endRow()
        } else if name == "rPh" {
            isInPhonetics = false
        }
    }

    private func startCell(_ attributes: XmlAttributes) {
        column += 1
        if let reference = attributes.bytes("r") {
            guard let place = CellName.read(reference), place.line == line else {
                refusal = ZipArchive.damage(file)
                return
            }
            column = place.column
        }
        style = attributes.number("s") ?? 0
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        content =
            switch attributes.text("t") {
            case "s": .shared
            case "str": .text
            case "inlineStr": .inline
            case "b": .flag
            case "e": .error
            case "d": .isoDate
            default: .number
            }
    }

    private func endCell() {
        guard sheet.rows.count < mostRows else { return }
        switch content {
        case .shared:
            guard !value.isEmpty else { return }
            guard let number = Int(String(decoding: value, as: UTF8.self)), strings.indices.contains(number) else {
                refusal = ZipArchive.damage(file)
                return
            }
            add(strings[number])
        case .error:
            add(.error(String(decoding: value.prefix(20), as: UTF8.self)))
        case .number where value.isEmpty && hasFormula:
            add(.formulaWithoutValue)
        case .number: append { cellText.number(value, style: style, to: &$0) }
        case .flag: append { $0 += Array((value == [0x31] ? "ja" : "nee").utf8) }
        case .isoDate: append { cellText.isoDate(value, to: &$0) }
        case .text, .inline:
            append { bytes in
                let start = bytes.count
                bytes += value
                EscapedCharacters.decode(&bytes, from: start)
            }
        }
    }

    private func add(_ defect: CellDefect.Kind) {
        sheet.defects.append(CellDefect(line: line, column: column, kind: defect))
        if sheet.defects.count > SheetLimits.defects { refuse("er staan meer fouten op dit blad dan we tellen") }
    }

    private func append(_ write: (inout [UInt8]) -> Void) {
        guard !value.isEmpty else { return }
        let start = sheet.bytes.count
        write(&sheet.bytes)
        add(CsvScanner.Cell(start: start, end: sheet.bytes.count, isEscaped: false))
        if sheet.bytes.count > 2 * SheetLimits.textBytes {
            refuse("er staat meer op dit blad dan we lezen")
        }
    }

    private func add(_ cell: CsvScanner.Cell) {
        if !cell.isEmpty { row.append((column, cell)) }
    }

    private func endRow() {
        defer { row.removeAll(keepingCapacity: true) }
        guard !row.isEmpty, sheet.rows.count < mostRows else { return }
        if zip(row, row.dropFirst()).contains(where: { $0.column >= $1.column }) {
            row.sort { $0.column < $1.column }
        }
        let width = (row.last?.column ?? 0) + 1
        guard width <= SheetLimits.columns else {
            refusal = Refusal(
                .tooManyColumns, file: file, sheet: sheet.name, line: line,
                "deze regel heeft \(width) kolommen; meer dan \(SheetLimits.columns) lezen we niet",
                advice: "Misschien staat er ver naar rechts nog iets in een cel: haal dat weg.")
            return
        }
        sheet.add(row, width: width, line: line, isHidden: isRowHidden)
        if sheet.cells.count > SheetLimits.cells {
            refuse("er staan meer cellen op dit blad dan we lezen")
        }
    }
}
