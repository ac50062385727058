package import Domain
import Foundation
import Interchange
import Store

/// The scenarios of a folder: one YAML file each, with the files that they name beside them.
package struct ScenarioLibrary: Sendable {
    let folder: URL
    let region: Region?
    private let surroundings: ScenarioSurroundings

    /// - Parameter region: names in scenarios are checked against it; nil: they are not.
    package init(folder: String, region: Region? = nil, addresses: (any AddressLookup)? = nil) {
        let url = URL(filePath: folder)
        self.folder = url
        self.region = region
        surroundings = ScenarioSurroundings(region: region, addresses: addresses ?? AddressTable()) {
            name throws(Fault) in [UInt8](try InputFile.read(url.appending(path: name).path))
        }
    }

    /// Read against what is in a workspace.
    package static func open(folder: String, workspace: String?) throws(Fault) -> ScenarioLibrary {
        guard let workspace else { return ScenarioLibrary(folder: folder) }
        let region = try Workspace.open(at: workspace, mode: .read).region()
        return ScenarioLibrary(
            folder: folder, region: region, addresses: try AddressBook.lookup(besideWorkspace: workspace))
    }

    /// In alphabetical order, without the region as it is.
    ///
    /// - Throws: E-SCENARIO-MAP when there is no folder.
    package func ids() throws(Fault) -> [Scenario.ID] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw Fault(
                code: "E-SCENARIO-MAP", message: "er is geen map met scenario's",
                location: .init(file: folder.lastPathComponent),
                advice: "Maak een eerste scenario: ritwijzer scenario nieuw --soort normen --naam reistijd-45")
        }
        return names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
            .map { Scenario.ID(String($0.dropLast(Self.ending.count))) }.sorted()
    }

    static let ending = ".yaml"

    static func fileName(of id: Scenario.ID) -> String { id.text + ending }

    /// One scenario, without what it builds on.
    ///
    /// - Throws: E-SCENARIO-BESTAAT-NIET, with the name that resembles it most.
    func read(_ id: Scenario.ID) throws(Fault) -> ScenarioReading {
        let known = try ids()
        guard known.contains(id) else { throw unknown(id, known) }
        let bytes = [UInt8](try InputFile.read(folder.appending(path: Self.fileName(of: id)).path))
        return ScenarioImport.read(bytes, id: id, fileName: Self.fileName(of: id), surroundings: surroundings)
    }

    private func unknown(_ id: Scenario.ID, _ known: [Scenario.ID]) -> Fault {
        let names = known.map(\.text)
        let near = NearestName.suggestion(for: id.text, among: names)
        return Fault(
            code: "E-SCENARIO-BESTAAT-NIET",
            message: "er is geen scenario «\(id)» in de map \(folder.lastPathComponent)",
            advice: near.map { "Misschien bedoelt u «\($0)»." }
                ?? (names.isEmpty ? "De map is nog leeg." : "Er zijn: \(names.joined(separator: ", "))."))
    }
}
