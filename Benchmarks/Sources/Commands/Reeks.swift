import ArgumentParser
import Foundation

struct Reeks: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs named series and fills the history table of Benchmarks/README.md.",
        discussion: """
            Every run is a process of its own. Finished runs are kept in Benchmarks/Results and not repeated, so a series \
            can be interrupted and goes on where it stopped. Without names it tells which series there are.
            """)

    @Argument(help: "Names of series, or `alle`.") var namen: [String] = []
    @Option(help: "One-thread runs side by side.") var gelijktijdig = 1
    @Option(help: "Start no run after so many minutes.") var hooguit: Double?
    @Option(help: "Threads of each run, when not those of the series.") var threads: Int?
    @Flag(help: "Limit processor time instead of time on the wall: fair on a busy machine.") var processor = false
    @Flag(help: "Use finished runs of other commits too.") var overCommits = false
    @Flag(help: "Repeat every run, and keep no results and no row.") var los = false

    func run() throws {
        guard let root = Self.root else { throw ValidationError("not inside the repository") }
        let shared = SharedInstances(root: root)
        let catalogue = Catalogue(references: References(shared))
        guard !namen.isEmpty else {
            for series in catalogue.all {
                print("\(series.name)  \(series.runs(conditions).count) runs: \(series.purpose)")
            }
            return
        }
        let chosen = try (namen == ["alle"] ? catalogue.all.map(\.name) : namen).map { name in
            guard let series = catalogue.series(name) else { throw ValidationError("no series is called \(name)") }
            return series
        }
        Interruption.endsChildren()
        let deadline = hooguit.map { Date.now + 60 * $0 }
        var isWhole = true
        for series in chosen {
            let course = SeriesCourse(
                series: series, conditions: conditions, width: gelijktijdig, deadline: deadline, keeps: !los,
                overRevisions: overCommits, checkout: Checkout(root: root), shared: shared)
            isWhole = try course.run() && isWhole
        }
        if !isWhole { throw ExitCode(1) }
    }

    private var conditions: Series.Conditions {
        Series.Conditions(threads: gelijktijdig > 1 ? 1 : threads, countsProcessorTime: processor)
    }

    private static var root: URL? {
        var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Benchmarks/Sources").path) {
                return folder
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
