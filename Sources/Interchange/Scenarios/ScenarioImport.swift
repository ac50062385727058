package import Domain

/// Reads a scenario (`scenario-naam.yaml`): every error of the file at once, each with its line and key.
package enum ScenarioImport {
    package static func read(
        _ bytes: [UInt8], id: Scenario.ID, fileName: String, surroundings: ScenarioSurroundings
    ) -> ScenarioReading {
        do throws(Refusal) {
            let root = try YamlReader.read(bytes, file: fileName, .scenario)
            var reader = ScenarioReader(file: fileName, surroundings: surroundings)
            let file = reader.scenario(root, id)
            let issues = reader.cursor.sortedIssues
            let isSound = !issues.contains { $0.severity == .error }
            return ScenarioReading(title: file?.title, file: isSound ? file : nil, issues: issues)
        } catch {
            return ScenarioReading(title: nil, file: nil, issues: [error.issue])
        }
    }
}
