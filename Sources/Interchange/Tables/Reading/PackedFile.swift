/// A zip that is no workbook: what it probably is.
enum PackedFile {
    static func refusal(_ archive: ZipArchive) -> Refusal? {
        let file = archive.file
        if archive.contains("xl/workbook.bin") {
            return Refusal(
                .notText, file: file, "dit is een binaire Excel-werkmap (XLSB)",
                advice: "Kies in Excel «Opslaan als», soort «Excel-werkmap (*.xlsx)».")
        }
        if archive.contains("mimetype"), archive.contains("content.xml") {
            return Refusal(
                .openDocument, file: file, "dit is een OpenDocument-bestand (ODS), van LibreOffice of OpenOffice",
                advice: "Kies daar «Opslaan als», soort «Excel 2007-365 (.xlsx)», of sla het op als CSV.")
        }
        if archive.names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }) {
            return Refusal(
                .notText, file: file, "dit is een bestand van Word of PowerPoint, geen lijst",
                advice: "Zet de lijst in Excel en sla die op als «Excel-werkmap (*.xlsx)».")
        }
        guard archive.contains("_rels/.rels"), archive.contains("[Content_Types].xml") else {
            return Refusal(
                .notText, file: file, "dit is een zip-bestand, geen Excel-bestand of CSV",
                advice: "Pak het uit en lees de bestanden erin één voor één in.")
        }
        return nil
    }
}
