import Foundation
import Testing

/// The habits of STYLE that a machine can hold.
@Suite struct HabitTests {
    @Test("no name that says nothing", arguments: ["Util", "Helper", "Common", "Manager", "Misc"])
    func names(word: String) throws {
        let type = try Regex("\\b(?:struct|class|enum|actor|protocol|typealias)\\s+\\w*\(word)s?\\b")
        for file in try Repository.files(below: "Sources") + Repository.files(below: "Tests") {
            let name = ((file.path as NSString).lastPathComponent as NSString).deletingPathExtension
            if name.contains(word) { Issue.record("\(file.path) is called \(word)") }
            if file.text.contains(type) { Issue.record("\(file.path) has a type called \(word)") }
        }
    }

    @Test("errors are handled, not forced", arguments: ["try!", "as!", "fatalError("])
    func forced(spelling: String) throws {
        for file in try Repository.files(below: "Sources") {
            for (number, line) in file.lines.enumerated() where Self.code(line).contains(spelling) {
                Issue.record("\(file.path):\(number + 1) uses \(spelling)")
            }
        }
    }

    @Test func nothingKnowsTheMachineItWasWrittenOn() throws {
        // The folder's name apart from its slash, so that this file does not accuse itself.
        let absolute = /(?:^|[\s"'(=:`])\/(?:work|home|root|opt|tmp|Users)\//.anchorsMatchLineEndings()
        let extensions: Set<String> = ["swift", "md", "sh", "yaml", "yml", "json", "csv", "py", "html", "c", "h"]
        for folder in Repository.tracked {
            for file in try Repository.files(below: folder, extensions) {
                if let found = file.text.firstMatch(of: absolute) {
                    Issue.record("\(file.path) names a folder of one machine: \(found.output)")
                }
            }
        }
    }

    @Test func unsafePlacesGiveTheirReason() throws {
        for file in try Repository.files(below: "Sources") {
            for (number, line) in file.lines.enumerated() where Self.code(line).contains("@unchecked Sendable") {
                let before = number > 0 ? String(file.lines[number - 1]) : ""
                if !line.contains("//") && !before.contains("//") {
                    Issue.record("\(file.path):\(number + 1) is unchecked without a reason")
                }
            }
        }
    }

    /// The line without its comment.
    private static func code(_ line: Substring) -> Substring {
        line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
}
