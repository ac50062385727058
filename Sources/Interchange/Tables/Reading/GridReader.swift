import Domain

/// Makes cells of the bytes of a file: comma-separated text or a workbook, by what is in it.
enum GridReader {
    /// - Throws: when the file is too large, empty, damaged or something else, or when it is not clear which sheet is meant.
    static func read(
        _ bytes: [UInt8], file: String, schema: TableSchema, reading: TableReading
    ) throws(Refusal) -> CellGrid {
        guard bytes.count <= CellTable.largestFile else {
            throw Refusal(
                .fileTooLarge, file: file,
                "het bestand is \(bytes.count / 1_000_000) MB; meer dan \(CellTable.largestFile / 1_000_000) MB lezen we niet",
                advice: "Misschien is dit een ander bestand. Adressen leest u in met: ritwijzer importeer adressen.")
        }
        switch FileKind(bytes) {
        case .zip:
            let archive = try ZipArchive(bytes, file: file)
            if let refusal = PackedFile.refusal(archive) { throw refusal }
            let workbook = try Workbook(archive)
            let sheet = try SheetChoice(workbook, schema: schema, reading: reading).sheet()
            return CellGrid(sheet: sheet, file: file)
        case .compound: throw CompoundFile.refusal(bytes, file: file)
        case .markup:
            throw Refusal(
                .notText, file: file, "dit is een webpagina of XML-bestand, ook al heet het misschien .xls of .csv",
                advice: "Open het in Excel en kies «Opslaan als», soort «Excel-werkmap (*.xlsx)».")
        case .text:
            if let sheet = reading.sheet {
                throw Refusal(
                    .sheet, file: file, "dit bestand heeft geen bladen, en u vraagt om blad «\(sheet.prefix(40))»",
                    advice: "Laat --blad weg, of geef de Excel-werkmap op.")
            }
            return try CellGrid(csv: bytes, file: file)
        }
    }

    /// Names of the sheets of a workbook that someone sees; empty for every other file.
    static func sheets(_ bytes: [UInt8], file: String) -> [String] {
        guard bytes.count <= CellTable.largestFile, FileKind(bytes) == .zip,
            let archive = try? ZipArchive(bytes, file: file), PackedFile.refusal(archive) == nil,
            let workbook = try? Workbook(archive)
        else { return [] }
        return workbook.sheets.filter { !$0.isHidden }.map(\.name)
    }
}
