import ArgumentParser
import Domain
import Foundation

/// Where scenarios are, and which workspace they are checked against.
struct ScenarioOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "De map met scenario's. Zonder deze optie: de map scenarios naast de werkmap.", valueName: "map"))
    var given: String?

    @OptionGroup var workspace: WorkspaceOption

    /// nil when the user names none: then a scenario is read, but its names are not checked.
    var workspacePath: String? { try? workspace.path() }

    var folder: String {
        if let given { return given }
        guard let workspacePath else { return "scenarios" }
        let parent = URL(filePath: workspacePath).deletingLastPathComponent().relativePath
        return parent == "." ? "scenarios" : parent + "/scenarios"
    }
}
