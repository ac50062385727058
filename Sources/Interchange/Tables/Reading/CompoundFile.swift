/// A file in the container of old Office programs (OLE2): what is inside, by the names in its directory. Nothing of it is
/// read.
enum CompoundFile {
    static func refusal(_ bytes: [UInt8], file: String) -> Refusal {
        if holds("EncryptedPackage", bytes) || holds("EncryptionInfo", bytes) {
            return Refusal(
                .password, file: file, "dit Excel-bestand is met een wachtwoord beveiligd",
                advice:
                    "Open het in Excel, haal bij Bestand › Info › Werkmap beveiligen het wachtwoord weg en sla het op.")
        }
        if holds("Workbook", bytes) || holds("Book", bytes) {
            return Refusal(
                .oldWorkbook, file: file, "dit is een Excel-bestand van vóór 2007 (XLS), hoe het ook heet",
                advice: "Open het in Excel en kies «Opslaan als», soort «Excel-werkmap (*.xlsx)».")
        }
        return Refusal(
            .notText, file: file, "dit is een bestand van een oud Office-programma, geen Excel-bestand of CSV",
            advice: "Sla de lijst op als «Excel-werkmap (*.xlsx)» of als CSV.")
    }

    /// Names in the directory are UTF-16.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let pattern: [UInt8] = name.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        // The directory stands anywhere, on a multiple of 128 bytes behind the first 512.
        var start = 512
        while start + pattern.count <= bytes.count {
            if bytes[start..<(start + pattern.count)].elementsEqual(pattern) { return true }
            start += 128
        }
        return false
    }
}
