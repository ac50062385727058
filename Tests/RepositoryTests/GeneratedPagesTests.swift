import Checker
import Foundation
import Interchange
import Testing

/// The pages in `docs/naslag` are what the program says of itself. `make docs` writes them again.
struct GeneratedPagesTests {
    struct Page: Sendable, CustomTestStringConvertible {
        let path: String
        let text: @Sendable () throws -> String
        var testDescription: String { path }
    }

    static let pages = [
        Page(path: "docs/naslag/regels.md") { RulesPage.markdown },
        Page(path: "docs/naslag/kolommen.md") { ColumnsPage.markdown },
        Page(path: "docs/naslag/opdrachten.md") { try CommandPage.text() },
    ]

    @Test(arguments: pages)
    func isCurrent(page: Page) throws {
        let text = try page.text()
        if ProcessInfo.processInfo.environment["RITWIJZER_SCHRIJF_NASLAG"] != nil {
            let file = Repository.root.appending(path: page.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        #expect(try Repository.text(page.path) == text, "run make docs and read the difference")
    }
}
