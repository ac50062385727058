import Domain
import Foundation
import Report
import Testing

struct PlanReportTests {
    private static func report(_ edition: Edition, _ days: [SampleDay]) -> PlanReportInput {
        PlanReportInput(
            title: "Voorbeeldregio", edition: edition, halves: days.map { $0.half() },
            sources: [SourceFile(name: "leerlingen.csv", hash: String(repeating: "0f", count: 32))],
            pricesAreInvented: true, dataIsInvented: true, madeOn: PlanDate(year: 2026, month: 11, day: 21))
    }

    /// Set RITWIJZER_REPORT_SAMPLES to a folder to look at the pages in a browser.
    @Test func samplesCanBeLookedAt() throws {
        for edition in Edition.allCases {
            let page = PlanReport.html(Self.report(edition, [SampleDay(), SampleDay(direction: .fromSchool)]))
            #expect(page.hasPrefix("<!DOCTYPE html>"))
            if let folder = ProcessInfo.processInfo.environment["RITWIJZER_REPORT_SAMPLES"] {
                try page.write(toFile: "\(folder)/\(edition.rawValue).html", atomically: true, encoding: .utf8)
            }
        }
    }
}
