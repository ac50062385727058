import Domain
import Foundation

/// A folder with several files that appears whole or not at all. Only the owner may read it.
enum OutputFolder {
    /// - Throws: `Fault` when there is something in it already, or when it cannot be written.
    static func write(_ files: [(name: String, content: Data)], to path: String) throws(Fault) {
        let target = URL(filePath: path)
        let place = Fault.Location(file: target.lastPathComponent)
        let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard present.isEmpty else {
            throw Fault(
                code: "E-MAP-NIET-LEEG", message: "in deze map staat al iets", location: place,
                advice: "Kies met --uit een map die nog niet bestaat. Er is niets veranderd.")
        }
        let draft = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).deel")
        do {
            try FileManager.default.createDirectory(
                at: draft, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault(
                code: "E-UITVOER-PLAATS", message: "hier kan geen map worden gemaakt", location: place,
                advice: "Misschien bestaat de map erboven niet, of mag u er niet in schrijven.")
        }
        do throws(Fault) {
            for file in files { try OutputFile(path: draft.appending(path: file.name).path).write(file.content) }
            guard rename(draft.path, path) == 0 else {
                throw Fault(
                    code: "E-UITVOER-PLAATS", message: "de map kan zijn naam niet krijgen", location: place,
                    advice: "Misschien staat er een bestand met deze naam.")
            }
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }
}
