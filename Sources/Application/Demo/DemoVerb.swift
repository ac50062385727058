package import Domain
import Foundation
import Generator
import Report

/// `demo`: an invented region, brought in the way a real one is, planned both ways and reported.
package struct DemoVerb: Sendable {
    /// The region of `data/demo`.
    package static let regionSeed: UInt64 = 2026
    /// What the comparison is about, after the region as it is.
    private static let scenarios: [Scenario.ID] = ["reistijd-45", "opstap-500m", "thuisnabij"]
    /// A plan gets so many times the seconds of one solve of the comparison, of which there are many.
    private static let comparisonShare = 3.0

    private let folder: URL
    private let pupils: Int
    private let date: PlanDate?
    private let effort: Effort

    /// - Parameter date: nil takes the day that the region is made for.
    package init(folder: String, pupils: Int, date: PlanDate?, effort: Effort) {
        self.folder = URL(filePath: folder)
        self.pupils = pupils
        self.date = date ?? RegionGenerator.demoDate
        self.effort = effort
    }

    /// - Parameter say: is told what happens, line by line.
    package func run(_ run: LongRun, say: (String) -> Void) throws(Fault) -> DemoOutcome {
        guard let date else { throw Fault(code: "E-GEEN-DATUM", message: "er is geen dag om te plannen") }
        try NewFolder.make(folder.path)
        let report = try OutputFile(path: path("rapport.html"))
        do {
            say("1/5  Ik verzin een regio met \(pupils) leerlingen: \(folder.relativePath)/invoer")
            _ = try GenerateVerb(folder: path("invoer"), pupils: pupils, seed: Self.regionSeed).run()
            say("2/5  Ik lees die bestanden in, zoals u dat met uw eigen bestanden doet.")
            try importFiles()
            say("3/5  Ik plan heen en terug op \(date)\(budgetText).")
            let halves = try plan(date, run)
            say("4/5  Ik schrijf het rapport.")
            try report.write(Data(page(halves, date).utf8))
            say(
                "5/5  Ik vergelijk wat het kost als er iets verandert: \(Self.scenarios.map(\.text).joined(separator: ", "))."
            )
            return DemoOutcome(
                date: date, halves: halves, report: shown("rapport.html"), workspace: shown("demo.ritwijzer"),
                comparison: run.isStopped ? nil : try compare(date, run))
        } catch {
            report.discard()
            throw error
        }
    }

    private var budgetText: String {
        guard let seconds = effort.secondsLimit else { return "" }
        return ", elk hooguit \(Int(seconds.rounded(.up))) seconden"
    }

    private func importFiles() throws(Fault) {
        let outcome = try ImportVerb(workspace: path("demo.ritwijzer"), kind: .folder, file: path("invoer")).run()
        if let wrong = outcome.files.first(where: { !$0.isApplied }) {
            throw Fault(
                .internal, code: "E-DEMO", message: "een bestand van de demo is niet in te lezen",
                cause: wrong.issues.first?.text, location: .init(file: wrong.file))
        }
    }

    /// After Ctrl-C the half-day at hand is kept and no next one is begun.
    private func plan(_ date: PlanDate, _ run: LongRun) throws(Fault) -> [PlannedHalfDay] {
        var halves: [PlannedHalfDay] = []
        for direction in Direction.allCases where halves.isEmpty || !run.isStopped {
            let verb = PlanVerb(
                workspace: path("demo.ritwijzer"), date: date, direction: direction, effort: effort)
            halves.append(try verb.run(run).half)
        }
        return halves
    }

    /// With every scenario of `data/scenarios` beside the workspace, for who wants to try on.
    private func compare(_ date: PlanDate, _ run: LongRun) throws(Fault) -> CompareOutcome {
        let scenarios = folder.appending(path: "scenarios")
        try NewFolder.make(scenarios.appending(path: "bestanden").path)
        for file in ScenarioTemplate.all.map(\.file) + ScenarioTemplate.allSideFiles {
            try OutputFile(path: scenarios.appending(path: file.name).path).write(Data(file.text.utf8))
        }
        var solve = effort
        solve.secondsLimit = effort.secondsLimit.map { max(1, $0 / Self.comparisonShare) }
        return try CompareVerb(
            command: "demo",
            selection: ScenarioSelection(
                workspace: path("demo.ritwijzer"), folder: scenarios.path,
                names: [Scenario.asItIs.id] + Self.scenarios, date: date, effort: SeriesEffort(solve: solve)),
            files: .init(html: shown("vergelijking.html")), dataIsInvented: true
        ).run(run)
    }

    private func page(_ halves: [PlannedHalfDay], _ date: PlanDate) -> String {
        PlanReport.html(
            PlanReportInput(
                title: "Voorbeeldregio (verzonnen)", edition: .desk,
                halves: halves.map { .init(stored: $0.stored, matrix: $0.matrix) }, pricesAreInvented: true,
                dataIsInvented: true, madeOn: nil))
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }
    /// As the user would type it.
    private func shown(_ name: String) -> String { "\(folder.relativePath)/\(name)" }
}
