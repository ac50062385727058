import Domain
import Foundation
import Report
import TestSupport
import Testing

/// Opens the pages in headless Chromium: axe-core (WCAG 2.2 AA) in light, dark and at 400 % zoom, sorting and filtering by
/// keyboard, a summary that fits one A4, no request and no message in the console.
@Suite(.serialized, .enabled(if: Browser.isExpected, Browser.absence)) struct PageInBrowserTests {
    @Test(arguments: Edition.allCases) func theComparisonIsForEveryone(edition: Edition) throws {
        try check(ComparisonReport.html(SampleComparison(pupils: 40).input(edition)))
    }

    @Test(arguments: Edition.allCases) func thePlanIsForEveryone(edition: Edition) throws {
        let halves = [SampleDay().half(), SampleDay(direction: .fromSchool).half()]
        try check(PlanReport.html(PlanReportInput(title: "Voorbeeldregio", edition: edition, halves: halves)))
    }

    @Test(arguments: Edition.allCases) func whatWasDrivenIsForEveryone(edition: Edition) throws {
        try check(RealisationReport.html(try #require(try SampleRealisation.input(edition))))
    }

    @Test(arguments: Edition.allCases) func theNetworkReportIsForEveryone(edition: Edition) throws {
        try check(NetworkReport.html(SampleReview().input(edition)))
    }

    @Test func theCarriersDayIsForEveryone() throws { try check(CarrierReport.html(SampleCarrier().input())) }

    /// From a taxi with one child to more stops than a vehicle makes in a half-day, with the longest names there are.
    @Test func eachDutyIsOnePageOnPaper() throws {
        let sheets = [1, 5, 9, 14, 20, 26, 34].map { DriverSheetTests.sheet(stops: $0, name: "Maximiliaan-Alexander") }
        try PythonScript.withFolder { folder in
            let file = folder.appending(path: "staten.html")
            try DriverSheets.html(sheets, plan: "DUINRAND@2026-11-23-heen", programVersion: "0.1")
                .write(to: file, atomically: true, encoding: .utf8)
            let result = try PythonScript.run("check_sheets.py", [file.path, String(sheets.count)])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    private func check(_ page: String) throws {
        try PythonScript.withFolder { folder in
            let file = folder.appending(path: "rapport.html")
            try page.write(to: file, atomically: true, encoding: .utf8)
            let result = try PythonScript.run("check_page.py", [file.path])
            #expect(result.status == 0, "\(result.output)")
        }
    }
}

private enum Browser {
    static let absence: Comment =
        "chromium, selenium en axe-core zijn er niet (scripts/setup.sh browser installeert ze)"
    static let isExpected =
        ProcessInfo.processInfo.environment["CI"] == "true"
        || (try? PythonScript.run("check_page.py", ["--probe"]))?.status == 0
}
