import CXlsxWriter
import Domain
import Foundation

/// A workbook that libxlsxwriter writes. The library writes files only: ours stand in a folder that nobody else may
/// read, and are gone afterwards.
enum WorkbookFile {
    /// - Parameter body: gets the path to write to and a folder for the library's own files.
    static func bytes(_ body: (_ path: String, _ scratch: String) -> lxw_error) throws(Fault) -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ritwijzer-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appendingPathComponent("werkmap.xlsx")
            let status = body(file.path, folder.path)
            guard status == LXW_NO_ERROR else {
                throw Fault(
                    .internal, code: "E-XLSX", message: "het Excel-bestand kon niet worden gemaakt",
                    cause: String(cString: lxw_strerror(status)))
            }
            return try Data(contentsOf: file)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(
                .internal, code: "E-XLSX", message: "het Excel-bestand kon niet worden gemaakt",
                advice: "Misschien is de schijf vol, of is er geen map voor tijdelijke bestanden.")
        }
    }

    /// An open workbook whose bytes do not depend on the moment.
    static func open(
        _ path: String, _ scratch: String, createdAt: Int = 1
    ) -> UnsafeMutablePointer<lxw_workbook>? {
        scratch.withCString { scratch in
            var options = lxw_workbook_options()
            // Only read by the library, which takes a copy.
            options.tmpdir = UnsafeMutablePointer(mutating: scratch)
            guard let book = workbook_new_opt(path, &options) else { return nil }
            var properties = lxw_doc_properties()
            // Else the library writes the moment, and the same tables would not give the same bytes.
            properties.created = createdAt
            workbook_set_properties(book, &properties)
            return book
        }
    }
}
