import ArgumentParser
import Domain
import Foundation
import Interchange

/// Issue 5: 100,000 rows of a workbook within 10 s and 500 MB.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lezen",
        abstract: "Reads a workbook of pupils: seconds and memory.",
        discussion: """
            First with --maak, which writes the workbook (or, for a name that ends on .csv, the same rows as text), then \
            without, so that the memory of writing does not count.
            """)

    @Argument(help: "The workbook.") var bestand: String
    @Flag(help: "Write the file.") var maak = false
    @Option(help: "Rows to write.") var rijen = 100_000

    private static let header = [
        "code", "bestemming", "gemeente", "postcode", "huisnummer", "rolstoel", "zitje", "begeleider", "instaptijd",
        "reistijd_max", "reistijd_reden", "ophalen_vanaf", "thuis_uiterlijk", "begintijd", "eindtijd", "dagen",
        "richting", "leeftijdsgroep", "geldig_vanaf", "geldig_tot",
    ]

    func run() throws {
        if maak { return try write() }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: bestand)))
        let known = KnownAddress(
            coordinate: Coordinate(latitude: 52.63, longitude: 4.75), town: "Alkmaar", municipality: "Alkmaar")
        let addresses = AddressTable(
            (1...500).map { .init(postcode: "1821SS", number: $0, suffix: "", address: known) })
        let (clock, processor) = (Stopwatch(processorThreads: nil), Stopwatch(processorThreads: 1))
        let before = (clock.elapsed, processor.elapsed)
        let read = try TableImport.readPupils(bytes, fileName: "leerlingen", addresses: addresses)
        let (seconds, processed) = (clock.elapsed - before.0, processor.elapsed - before.1)
        print(
            "\(read.rows.count) rows of \(Self.header.count) columns, \(read.issues.count) issues, "
                + "\(bytes.count / 1_000_000) MB on disk, \(Decimals.text(seconds, 2)) s (\(Decimals.text(processed, 2)) s of "
                + "processor), \(Memory.peakMegabytes) MB")
    }

    private func write() throws {
        let rows = (0..<rijen).map(row)
        if bestand.hasSuffix(".csv") {
            let lines = [Self.header.joined(separator: ";")] + rows.map { $0.map(text).joined(separator: ";") }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: bestand))
        } else {
            try PlainWorkbook.bytes([.init(name: "Leerlingen", header: Self.header, rows: rows)])
                .write(to: URL(fileURLWithPath: bestand))
        }
    }

    private func row(_ index: Int) -> [PlainWorkbook.Cell] {
        [
            .text("L\(100_000 + index)"), .text("SCHOOL\(index % 40)"), .text("Alkmaar"), .text("1821 SS"),
            .number(Double(index % 500 + 1)), .text("nee"), .text("nee"), .text("nee"), .number(2),
            .number(Double(45 + index % 30)), .text("besluit 2026-\(index)"), .clock(Seconds(25_200 + index % 60 * 60)),
            .clock(Seconds(61_200)), .clock(Seconds(31_500)), .clock(Seconds(51_300)), .text("ma di wo do vr"),
            .text("heen en terug"), .text("9-12"), .day(46_258), .day(46_584),
        ]
    }

    private func text(_ cell: PlainWorkbook.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): String(Int(number))
        case .clock(let moment): moment.clockText
        case .day(let day): String(day)
        case .empty: ""
        }
    }
}
