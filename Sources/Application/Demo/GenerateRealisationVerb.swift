package import Domain
import Foundation
import Generator
import Interchange
import Store

/// `genereer realisatie`: invented days on which the stored plans were driven, as a carrier would deliver them.
package struct GenerateRealisationVerb: Sendable {
    private let workspace: String
    private let folder: String
    private let days: [PlanDate]
    private let carrier: Carrier.ID
    private let generator: RealisationGenerator
    private let isOneFile: Bool

    /// - Parameter isOneFile: else there is a file for each day.
    package init(
        workspace: String, folder: String, from: PlanDate, until: PlanDate, carrier: Carrier.ID, seed: UInt64,
        isOneFile: Bool
    ) {
        self.workspace = workspace
        self.folder = folder
        days = SchoolYear.days(from: from, until: until)
        self.carrier = carrier
        generator = RealisationGenerator(seed: seed)
        self.isOneFile = isOneFile
    }

    package func run() throws(Fault) -> GenerateOutcome {
        let store = try Workspace.open(at: workspace, mode: .read)
        let plans = PlanCalendar(try store.plans())
        try NewFolder.make(folder)
        var driven: [StoredPlan.Version: (half: PlannedHalfDay, drivers: [Duty.ID: Driver.ID])] = [:]
        var visits: [RealisedVisit] = []
        var files: [String] = []
        for day in days {
            for direction in Direction.allCases {
                for summary in plans.plans(on: day, direction) {
                    if driven[summary.key] == nil, let stored = try store.plan(summary.key) {
                        driven[summary.key] = (try PlannedHalfDay(reading: stored), try store.plannedDrivers(summary))
                    }
                    guard let (half, drivers) = driven[summary.key] else { continue }
                    visits += generator.drive(
                        half.stored.plan, for: half.stored.problem, matrix: half.matrix, on: day,
                        carrier: summary.carrier ?? carrier, drivers: drivers)
                }
            }
            if !isOneFile, !visits.isEmpty {
                files.append(try write(visits, "realisatie-\(day).csv"))
                visits = []
            }
        }
        if !visits.isEmpty { files.append(try write(visits, "realisatie.csv")) }
        guard !files.isEmpty else {
            throw Fault(
                code: "E-GEEN-PLAN", message: "in deze periode is er geen plan dat gereden kan worden",
                advice:
                    "Maak eerst een plan: ritwijzer plan --datum 2026-11-24 --richting heen. Het geldt vanaf dan voor "
                    + "elke volgende dinsdag, tot er een nieuwer plan is.")
        }
        return GenerateOutcome(command: "genereer realisatie", files: files)
    }

    private func write(_ visits: [RealisedVisit], _ name: String) throws(Fault) -> String {
        let file = GeneratedFile(realisation: visits, name: name)
        try OutputFile(path: URL(filePath: folder).appending(path: name).path).write(Data(file.text.utf8))
        return name
    }
}
