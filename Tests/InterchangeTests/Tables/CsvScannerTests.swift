import Testing

@testable import Interchange

@Suite struct CsvScannerTests {
    struct Reading: Sendable {
        let name: String
        let text: String
        let expected: [[String]]
        let lines: [Int]
    }

    static let readings: [Reading] = [
        .init(name: "plain", text: "a;b\n1;2\n", expected: [["a", "b"], ["1", "2"]], lines: [1, 2]),
        .init(name: "no final line break", text: "a;b\n1;2", expected: [["a", "b"], ["1", "2"]], lines: [1, 2]),
        .init(name: "CRLF", text: "a;b\r\n1;2\r\n", expected: [["a", "b"], ["1", "2"]], lines: [1, 2]),
        .init(name: "CR", text: "a;b\r1;2\r", expected: [["a", "b"], ["1", "2"]], lines: [1, 2]),
        .init(name: "comma", text: "a,b\n1,2;3\n", expected: [["a", "b"], ["1", "2;3"]], lines: [1, 2]),
        .init(name: "tab", text: "a\tb\n1,5\t2;3\n", expected: [["a", "b"], ["1,5", "2;3"]], lines: [1, 2]),
        .init(
            name: "sep line", text: "sep=,\r\na,b\r\n1;,2\r\n", expected: [["a", "b"], ["1;", "2"]], lines: [2, 3]),
        .init(
            name: "quoted line break", text: "a;b\n\"x\r\ny\";2\n3;4\n",
            expected: [["a", "b"], ["x\r\ny", "2"], ["3", "4"]],
            lines: [1, 2, 4]),
        .init(
            name: "doubled quotes", text: "a;b\n\"zeg \"\"ja\"\"\";\"\"\n",
            expected: [["a", "b"], ["zeg \"ja\"", ""]],
            lines: [1, 2]),
        .init(
            name: "separator in quotes", text: "\"a;x\";b\n1;2\n", expected: [["a;x", "b"], ["1", "2"]], lines: [1, 2]),
        .init(
            name: "quote inside", text: "a;b\n5\" buis;2\n", expected: [["a", "b"], ["5\" buis", "2"]], lines: [1, 2]),
        .init(
            name: "blank lines", text: "\n\na;b\n\n;\n1;2\n;;\n", expected: [["a", "b"], ["1", "2"]], lines: [3, 6]),
        .init(name: "empty cells", text: "a;b;c\n;2;\n", expected: [["a", "b", "c"], ["", "2", ""]], lines: [1, 2]),
        .init(name: "spaces", text: "a;b\n  1 ;\u{A0}2\n", expected: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    ]

    @Test(arguments: readings)
    func reads(_ reading: Reading) {
        let scanner = scan(Array(reading.text.utf8))
        #expect(cells(scanner) == reading.expected)
        #expect(scanner.records.map(\.line) == reading.lines)
        #expect(scanner.problems.isEmpty)
    }

    /// A stream that is cut anywhere reads the same.
    @Test(arguments: readings)
    func readsInPieces(_ reading: Reading) {
        let bytes = Array(reading.text.utf8)
        let separator = CsvSeparator(detectIn: bytes)
        for cut in separator.skippedBytes...bytes.count {
            var first = CsvScanner(
                bytes: Array(bytes[..<cut]), separator: separator.byte, position: separator.skippedBytes,
                line: 1 + separator.skippedLines)
            first.scan(isFinal: false)
            var second = CsvScanner(bytes: Array(bytes[first.position...]), separator: separator.byte, line: first.line)
            second.scan()
            #expect(cells(first) + cells(second) == reading.expected, "cut at \(cut)")
            #expect((first.records + second.records).map(\.line) == reading.lines, "cut at \(cut)")
        }
    }

    @Test(arguments: [
        ("a;b\n1;\"2\n3;4\n", CsvScanner.Damage.unterminatedQuote, 2),
        ("a;b\n1;2\n\"3\"x;4\n", .textAfterQuote, 3),
        ("a;b\n1;2\n3\0;4\n", .nulByte, 3),
        ("a;b\n1;\"2\n\0\"\n", .nulByte, 3),
    ])
    func reportsDamage(text: String, damage: CsvScanner.Damage, line: Int) {
        #expect(scan(Array(text.utf8)).problems == [.init(damage: damage, line: line)])
    }

    @Test func readsManyRowsQuickly() {
        let row = "Oostvaardersdiep;1;;;1309AA;Almere;Almere;Flevoland;52.41681018;5.22054682\n"
        let scanner = scan(Array(String(repeating: row, count: 5_000).utf8))
        #expect(scanner.records.count == 5_000)
        #expect(scanner.cells.count == 50_000)
        #expect(scanner.records.last?.line == 5_000)
    }

    private func scan(_ bytes: [UInt8]) -> CsvScanner {
        let separator = CsvSeparator(detectIn: bytes)
        var scanner = CsvScanner(
            bytes: bytes, separator: separator.byte, position: separator.skippedBytes, line: 1 + separator.skippedLines)
        scanner.scan()
        return scanner
    }

    private func cells(_ scanner: CsvScanner) -> [[String]] {
        scanner.records.map { record in
            (0..<record.cellCount).map { scanner.text(scanner.cells[record.firstCell + $0]) }
        }
    }
}
