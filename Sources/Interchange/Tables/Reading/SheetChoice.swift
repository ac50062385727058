import Domain

/// Which sheet of a workbook is read: the one that the user names, the only one with data, or the only one whose
/// headings fit. Otherwise nothing is guessed.
struct SheetChoice {
    private let workbook: Workbook
    private let schema: TableSchema
    private let reading: TableReading

    init(_ workbook: Workbook, schema: TableSchema, reading: TableReading) {
        self.workbook = workbook
        self.schema = schema
        self.reading = reading
    }

    func sheet() throws(Refusal) -> SheetCells {
        if let name = reading.sheet { return try workbook.cells(named(name)) }
        let visible = workbook.sheets.filter { !$0.isHidden }
        if visible.count == 1 { return try workbook.cells(visible[0]) }
        var withData: [SheetListListener.Sheet] = []
        var fitting: [SheetListListener.Sheet] = []
        for sheet in visible {
            let start = try workbook.cells(sheet, mostRows: HeaderChoice.mostRows + 1)
            guard !start.rows.isEmpty else { continue }
            withData.append(sheet)
            if fits(start) { fitting.append(sheet) }
        }
        let candidates = withData.count == 1 ? withData : fitting
        guard candidates.count == 1 else { throw unclear(withData, fitting) }
        return try workbook.cells(candidates[0])
    }

    private func named(_ name: String) throws(Refusal) -> SheetListListener.Sheet {
        let key = TableColumn.key(name)
        if let exact = workbook.sheets.first(where: { $0.name == name }) { return exact }
        let alike = workbook.sheets.filter { TableColumn.key($0.name) == key }
        guard alike.count == 1 else {
            throw Refusal(
                .sheet, file: workbook.file, "er is geen blad «\(name.prefix(40))»",
                advice: "Deze bladen zijn er: \(listed(workbook.sheets)).")
        }
        return alike[0]
    }

    /// Every column that the schema cannot do without is there by its name.
    private func fits(_ start: SheetCells) -> Bool {
        let grid = CellGrid(sheet: start, file: workbook.file)
        let header = HeaderChoice(grid, names: reading.names(schema)).header
        let match = ColumnMatch(
            header: header, schema: schema, location: .init(file: workbook.file),
            mapping: MappingChoice(reading, header: header, schema: schema).mapping)
        return !match.isRefused
    }

    private func unclear(
        _ withData: [SheetListListener.Sheet], _ fitting: [SheetListListener.Sheet]
    ) -> Refusal {
        if withData.isEmpty {
            return Refusal(.fileEmpty, file: workbook.file, "er staat niets in deze werkmap")
        }
        let found =
            fitting.isEmpty
            ? "de kolommen voor \(schema.name) staan op geen van de bladen: \(listed(withData))"
            : "de kolommen voor \(schema.name) staan op meer dan één blad: \(listed(fitting))"
        return Refusal(
            .sheet, file: workbook.file, found,
            advice: "Kies het blad met --blad, bijvoorbeeld: --blad \"\((fitting.first ?? withData[0]).name)\".")
    }

    private func listed(_ sheets: [SheetListListener.Sheet]) -> String {
        sheets.prefix(12).map { "«\($0.name)»\($0.isHidden ? " (verborgen)" : "")" }.joined(separator: ", ")
            + (sheets.count > 12 ? ", …" : "")
    }
}
