import Domain
import Foundation
import Store

extension Workspace {
    /// The first import makes the workspace.
    static func openOrCreate(at path: String) throws(Fault) -> Workspace {
        FileManager.default.fileExists(atPath: path)
            ? try open(at: path, mode: .write) : try create(at: path)
    }

    /// For who only looks. That someone looked goes into the log where it can be written; a workspace on a read-only
    /// disk, or one that another program is busy with, can still be looked at.
    static func openToLook(at path: String, _ action: LogAction) throws(Fault) -> Workspace {
        let workspace = try open(at: path, mode: .read)
        if let log = try? open(at: path, mode: .write, patience: 0.2) { try? log.log(action) }
        return workspace
    }
}
