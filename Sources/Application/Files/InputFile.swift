package import Domain
package import Foundation

/// Reads a whole file that the user named, within a limit.
package enum InputFile {
    /// Tables and problems are far smaller; a larger file is a mistake, and would fill the memory.
    package static let largestTable = 100_000_000
    package static let largestProblem = 200_000_000

    /// - Throws: `Fault` when the file is not there, cannot be read or is too large.
    package static func read(_ path: String, limit: Int = largestTable) throws(Fault) -> Data {
        let name = URL(filePath: path).lastPathComponent
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Fault(
                code: "E-BESTAND-ONBEKEND", message: "het bestand is er niet", location: .init(file: name),
                advice: "Misschien staat het in een andere map, of is de naam anders geschreven.")
        }
        guard !isFolder.boolValue else {
            throw Fault(code: "E-BESTAND-IS-MAP", message: "dit is een map, geen bestand", location: .init(file: name))
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw tooLarge(name, limit) }
            return data
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(
                code: "E-BESTAND-LEZEN", message: "het bestand kan niet worden gelezen", location: .init(file: name),
                advice: "Misschien mag u dit bestand niet lezen, of heeft een ander programma het in gebruik.")
        }
    }

    private static func tooLarge(_ name: String, _ limit: Int) -> Fault {
        Fault(
            code: "E-BESTAND-TE-GROOT", message: "het bestand is groter dan \(limit / 1_000_000) MB",
            location: .init(file: name), advice: "Misschien is dit niet het bestand dat u bedoelde.")
    }
}
