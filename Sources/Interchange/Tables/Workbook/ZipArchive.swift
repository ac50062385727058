import CZip
import Domain

/// A zip archive in memory, through libzip. A class, because the library's state must be freed.
final class ZipArchive {
    let file: String
    private let archive: OpaquePointer
    // libzip reads from these bytes for as long as the archive is open, so they may not move.
    private let bytes: UnsafeMutableRawBufferPointer

    struct Entry {
        var index: UInt64
        /// By the archive's own word; more than this is never read.
        var size: Int
        var packed: Int
        var isEncrypted: Bool
    }

    private var entries: [String: Entry] = [:]

    /// - Throws: when the archive is damaged, or would unpack to more than a workbook ever does.
    init(_ content: [UInt8], file: String, limits: ZipLimits = .standard) throws(Refusal) {
        self.file = file
        bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(content.count), 0, &error) else {
            bytes.deallocate()
            throw ZipArchive.damage(file)
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw ZipArchive.damage(file)
        }
        self.archive = archive
        try readEntries(packed: content.count, limits)
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    var names: some Collection<String> { entries.keys }

    func contains(_ name: String) -> Bool { entries[ZipArchive.key(name)] != nil }

    /// - Throws: when the part is encrypted or not there.
    func part(_ name: String) throws(Refusal) -> ZipPart {
        guard let entry = entries[ZipArchive.key(name)] else { throw ZipArchive.damage(file, missing: name) }
        guard !entry.isEncrypted else {
            throw Refusal(
                .password, file: file, "dit bestand is met een wachtwoord versleuteld",
                advice: "Open het, haal het wachtwoord eraf en sla het opnieuw op.")
        }
        guard let opened = zip_fopen_index(archive, entry.index, 0) else { throw ZipArchive.damage(file) }
        return ZipPart(opened, of: self, size: entry.size)
    }

    /// Names of parts have no capitals (ECMA-376 part 2, §6.2.2.3), and a few programs write Windows' slashes.
    private static func key(_ name: String) -> String { name.lowercased().replacing("\\", with: "/") }

    private func readEntries(packed: Int, _ limits: ZipLimits) throws(Refusal) {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entries else {
            throw bomb("het bevat \(count) onderdelen, en een werkmap heeft er een paar per blad")
        }
        var total = 0
        for index in 0..<UInt64(max(0, count)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else {
                throw ZipArchive.damage(file)
            }
            let size = Int(clamping: stat.size)
            let entry = Entry(
                index: index, size: size, packed: Int(clamping: stat.comp_size),
                isEncrypted: stat.encryption_method != 0)
            // The same bytes may be named many times over: every name counts.
            total = total.addingReportingOverflow(size).overflow ? .max : total + size
            entries[ZipArchive.key(String(cString: name))] = entry
        }
        guard total <= limits.unpacked, total <= limits.harmless || total / limits.ratio <= packed else {
            throw bomb("uitgepakt zou het \(total / 1_000_000) MB zijn, uit \(max(1, packed / 1000)) kB")
        }
    }

    private func bomb(_ reason: String) -> Refusal {
        Refusal(
            .zipBomb, file: file, "dit bestand pakken we niet uit: \(reason)",
            advice: "Misschien is het geen gewone werkmap: open het in Excel en sla het opnieuw op.")
    }

    static func damage(_ file: String, missing: String? = nil) -> Refusal {
        Refusal(
            .damagedWorkbook, file: file,
            "het Excel-bestand is beschadigd of niet helemaal opgehaald\(missing.map { ": het onderdeel \($0) ontbreekt" } ?? "")",
            advice: "Haal het opnieuw op, of open het in Excel en sla het opnieuw op.")
    }
}
