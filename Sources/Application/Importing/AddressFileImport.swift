import Domain
import Foundation
import Interchange
import Store

/// Address files and files of postcode centres, into the address book beside the workspace.
struct AddressFileImport {
    let workspace: String
    let options: ImportOptions

    func bringIn(_ topic: ImportTopic, _ path: String) throws(Fault) -> ImportReport {
        topic == .addresses ? try addresses(path) : try centres(path)
    }

    private var book: String { AddressBook.path(besideWorkspace: workspace) }

    /// A new book takes the old one's place when the whole file has been read.
    private func addresses(_ path: String) throws(Fault) -> ImportReport {
        let name = URL(filePath: path).lastPathComponent
        var summary: AddressSummary?
        do throws(Fault) {
            _ = try AddressBook.build(at: book) { (add) throws(Fault) in
                let read = try AddressImport.read(
                    path: path, fileName: name, reading: options.reading, onBatch: add)
                summary = read
                let isAccepted = !read.hasErrors || (options.allowsPart && read.addresses > 0)
                if !isAccepted { throw AddressFileImport.refusal }
            }
        } catch {
            guard error == AddressFileImport.refusal else { throw error }
            return report(summary, name, isApplied: false)
        }
        return report(summary, name, isApplied: true)
    }

    /// Ends the building of a book; never seen outside.
    private static let refusal = Fault(code: "E-ADRESSEN-GEWEIGERD", message: "het adressenbestand heeft fouten")

    private func report(_ summary: AddressSummary?, _ name: String, isApplied: Bool) -> ImportReport {
        let rows = summary?.addresses ?? 0
        return ImportReport(
            topic: .addresses, file: name, rows: rows, added: isApplied ? rows : 0,
            issues: summary.map { issues($0, name) } ?? [], isApplied: isApplied)
    }

    private func issues(_ summary: AddressSummary, _ name: String) -> [ImportIssue] {
        var issues = summary.issues
        if summary.furtherErrors > 0 {
            issues.append(
                ImportIssue(
                    code: "E-MEER-FOUTEN", location: .init(file: name),
                    message: "en nog \(summary.furtherErrors) fouten van dezelfde soort"))
        }
        if summary.skipped > 0 {
            issues.append(
                ImportIssue(
                    .warning, code: "W-ADRES-OVERGESLAGEN", location: .init(file: name),
                    message: "\(summary.skipped) regels zonder postcode of plaats op de kaart zijn overgeslagen"))
        }
        return issues
    }

    private func centres(_ path: String) throws(Fault) -> ImportReport {
        let name = URL(filePath: path).lastPathComponent
        let read = CentreImport.read(
            Array(try InputFile.read(path)), fileName: name, reading: options.reading)
        guard !read.hasErrors || (options.allowsPart && !read.rows.isEmpty) else {
            return ImportReport(
                topic: .postcodes, file: name, rows: read.rows.count, issues: read.issues, isApplied: false)
        }
        let centres = Dictionary(read.rows.map { ($0.value.postcode, $0.value.address) }) { _, later in later }
        _ = try AddressBook.add(centres: centres, at: book)
        return ImportReport(
            topic: .postcodes, file: name, rows: centres.count, added: centres.count, issues: read.issues)
    }
}
