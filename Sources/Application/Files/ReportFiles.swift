import Domain
import Foundation

/// Which files a report is written to besides the answer; nil is not.
package struct ReportFileNames: Hashable, Sendable {
    package var html: String?
    package var csv: String?
    package var xlsx: String?

    package init(html: String? = nil, csv: String? = nil, xlsx: String? = nil) {
        self.html = html
        self.csv = csv
        self.xlsx = xlsx
    }
}

/// The files of a report in its forms. Their places are tried before the work begins.
struct ReportFiles {
    private let html: OutputFile?
    private let csv: OutputFile?
    private let xlsx: OutputFile?

    /// - Throws: when one of them cannot be written; then none is left open.
    init(_ names: ReportFileNames) throws(Fault) {
        var opened: [OutputFile] = []
        func open(_ path: String?) throws(Fault) -> OutputFile? {
            guard let path else { return nil }
            let file = try OutputFile(path: path)
            opened.append(file)
            return file
        }
        do throws(Fault) {
            self.html = try open(names.html)
            self.csv = try open(names.csv)
            self.xlsx = try open(names.xlsx)
        } catch {
            for file in opened { file.discard() }
            throw error
        }
    }

    func discard() { for file in [html, csv, xlsx] { file?.discard() } }

    /// - Returns: the names of what was written.
    func write(
        html page: () throws(Fault) -> String = { "" }, csv table: () throws(Fault) -> Data = { Data() },
        xlsx book: () throws(Fault) -> Data = { Data() }
    ) throws(Fault) -> [String] {
        if let html { try html.write(Data(try page().utf8)) }
        if let csv { try csv.write(try table()) }
        if let xlsx { try xlsx.write(try book()) }
        return [html, csv, xlsx].compactMap { $0?.path }
    }
}
