import Domain
import Foundation

/// A folder that nobody's files are in yet.
enum NewFolder {
    /// - Throws: `Fault` when there is something in it, or when it cannot be made.
    static func make(_ path: String) throws(Fault) {
        let name = URL(filePath: path).lastPathComponent
        let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard present.isEmpty else {
            throw Fault(
                code: "E-MAP-NIET-LEEG", message: "in deze map staat al iets", location: .init(file: name),
                advice: "Kies met --uit een map die nog niet bestaat. Er is niets veranderd.")
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Fault(
                code: "E-UITVOER-PLAATS", message: "deze map kan niet worden gemaakt", location: .init(file: name),
                advice: "Misschien mag u daar niet schrijven.")
        }
    }
}
