package import Domain
package import Foundation

/// A file that is written at the end of a long run. Its place is tried at the start, so that an hour's work does not end
/// at a folder that may not be written in; it appears whole or not at all.
///
/// The contents go to a temporary file beside it, which takes the name when everything is on the disk. Only the owner
/// may read the file: it can hold addresses.
package struct OutputFile: Sendable {
    package let path: String
    private let temporary: String?

    /// - Throws: `Fault` when the folder is not there or may not be written in.
    package init(path: String) throws(Fault) {
        self.path = path
        if OutputFile.isDevice(path) {
            temporary = nil
            return
        }
        let url = URL(filePath: path)
        let name = ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).deel"
        let beside = url.deletingLastPathComponent().appending(path: name).path
        guard FileManager.default.createFile(atPath: beside, contents: nil, attributes: [.posixPermissions: 0o600]),
            !OutputFile.isFolder(path)
        else {
            throw Fault(
                code: "E-UITVOER-PLAATS", message: "hier kan geen bestand worden gemaakt",
                location: .init(file: url.lastPathComponent),
                advice: "Misschien bestaat de map niet, of mag u er niet in schrijven.")
        }
        temporary = beside
    }

    /// Writes everything and gives the file its name.
    ///
    /// - Throws: `Fault` when the disk is full or fails; an older file of this name is untouched.
    package func write(_ contents: Data) throws(Fault) {
        do {
            let handle = try FileHandle(forWritingTo: URL(filePath: temporary ?? path))
            defer { try? handle.close() }
            try handle.write(contentsOf: contents)
            if let temporary {
                try handle.synchronize()
                guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            }
        } catch {
            discard()
            throw Fault(
                .internal, code: "E-UITVOER-VOL", message: "het bestand kon niet worden geschreven",
                location: .init(file: URL(filePath: path).lastPathComponent),
                advice: "Misschien is de schijf vol.")
        }
    }

    /// Takes the temporary file away; nothing is written.
    package func discard() {
        if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
    }

    /// A pipe or a device such as `/dev/stdout` is written straight to.
    private static func isDevice(_ path: String) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return false }
        let type = attributes[.type] as? FileAttributeType
        return type != .typeRegular && type != .typeDirectory && type != .typeSymbolicLink
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
