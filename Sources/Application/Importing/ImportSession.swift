import Domain
import Foundation
import Interchange
import Store

/// One file on its way into the workspace, which is made when it is not there yet.
struct ImportSession {
    let workspace: String
    let options: ImportOptions

    func bringIn(_ topic: ImportTopic, _ path: String) throws(Fault) -> ImportReport {
        try ColumnNegotiation(workspace: workspace, topic: topic, path: path, options: options).bringIn {
            (options) throws(Fault) in
            try ImportSession(workspace: workspace, options: options).read(topic, path)
        }
    }

    /// With what the headings mean already settled.
    private func read(_ topic: ImportTopic, _ path: String) throws(Fault) -> ImportReport {
        switch topic {
        case .addresses, .postcodes: try AddressFileImport(workspace: workspace, options: options).bringIn(topic, path)
        case .realisation: try RealisationFileImport(workspace: workspace, options: options).file(path)
        case .folder:
            throw Fault(.internal, code: "E-MAP-IN-MAP", message: "een map kan niet als bestand worden gelezen")
        default: try bringInTable(topic, path)
        }
    }

    private func bringInTable(_ topic: ImportTopic, _ path: String) throws(Fault) -> ImportReport {
        let data = try InputFile.read(path)
        let file = SourceFile(name: URL(filePath: path).lastPathComponent, hash: ContentHash.sha256(data))
        let store = try Workspace.openOrCreate(at: workspace)
        let input = TableInput(topic: topic, file: file, bytes: Array(data), options: options)
        return try input.bringIn(store, addresses: AddressBook.lookup(besideWorkspace: workspace))
    }
}
