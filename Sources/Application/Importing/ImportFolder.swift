import Domain
import Foundation

/// The files of a folder, in the order in which they need each other.
enum ImportFolder {
    /// The names that are looked for, without extension.
    private static let order: [ImportTopic] = [
        .postcodes, .addresses, .depots, .vehicles, .destinations, .contract, .pupils, .routes, .realisation,
        .complaints,
    ]
    private static let endings = ["csv", "xlsx", "csv.gz", "csv.zst", "yaml", "yml", "json"]

    static func files(in folder: String) throws(Fault) -> [(ImportTopic, String)] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Fault(
                code: "E-MAP-ONTBREEKT", message: "deze map is er niet, of mag niet worden gelezen",
                location: .init(file: URL(filePath: folder).lastPathComponent))
        }
        let known = Set(names)
        let found = order.flatMap { topic in
            endings.map { "\(topic.rawValue).\($0)" }.filter(known.contains).map {
                (topic, URL(filePath: folder).appending(path: $0).path)
            }
        }
        guard !found.isEmpty else {
            throw Fault(
                code: "E-MAP-ZONDER-BESTANDEN", message: "in deze map staat niets om in te lezen",
                location: .init(file: URL(filePath: folder).lastPathComponent),
                advice:
                    "Misschien heten de bestanden anders: gezocht is naar leerlingen.csv, contract.yaml en zo verder."
            )
        }
        return found
    }
}
