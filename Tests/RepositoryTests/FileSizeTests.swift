import Testing

/// STYLE: files at a median of at most 120 lines, nine in ten at most 350, none over 500.
@Suite struct FileSizeTests {
    @Test func sourcesKeepTheirSize() throws {
        let files = try Repository.files(below: "Sources").map { (path: $0.path, lines: $0.lines.count - 1) }
        let sizes = files.map(\.lines).sorted()
        try #require(!sizes.isEmpty)
        #expect(sizes[sizes.count / 2] <= 120)
        #expect(sizes[sizes.count * 9 / 10] <= 350)
        for file in files where file.lines > 500 { Issue.record("\(file.path) has \(file.lines) lines") }
    }

    @Test func testsStayReadableToo() throws {
        for file in try Repository.files(below: "Tests") where file.lines.count > 501 {
            Issue.record("\(file.path) has \(file.lines.count - 1) lines")
        }
    }
}
