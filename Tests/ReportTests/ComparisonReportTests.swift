import Domain
import Foundation
import Testing

@testable import Report

struct ComparisonReportTests {
    /// Set RITWIJZER_REPORT_SAMPLES to a folder to look at the pages in a browser.
    @Test(arguments: Edition.allCases) func samplesCanBeLookedAt(edition: Edition) throws {
        let page = ComparisonReport.html(SampleComparison().input(edition))
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.utf8.count < 3_000_000)
        if let folder = ProcessInfo.processInfo.environment["RITWIJZER_REPORT_SAMPLES"] {
            try page.write(toFile: "\(folder)/vergelijking-\(edition.rawValue).html", atomically: true, encoding: .utf8)
        }
    }

    @Test(arguments: Edition.allCases) func theSameScenariosGiveTheSamePage(edition: Edition) {
        let sample = SampleComparison(pupils: 40)
        #expect(ComparisonReport.html(sample.input(edition)) == ComparisonReport.html(sample.input(edition)))
    }

    @Test func nothingIsLoadedFromElsewhere() {
        let page = ComparisonReport.html(SampleComparison(pupils: 40).input(.desk))
        for pattern in ["http:", "https:", "@import", "<link", "src=", "eval(", "fetch(", "XMLHttp"] {
            #expect(!page.contains(pattern), "\(pattern)")
        }
        // References within the page only.
        #expect(page.matches(of: /url\([^#]/).isEmpty)
        #expect(page.contains("default-src &#39;none&#39;"))
    }

    @Test(arguments: Edition.allCases) func aHostileNameStaysText(edition: Edition) {
        let name = "<script>alert('x')</script>\"><img src=x onerror=y>"
        var input = SampleComparison(pupils: 40, schoolNames: [name, "B", "C", "D", "E"]).input(edition)
        input.title = name
        input.question = name
        input.sources = [SourceFile(name: name, hash: name)]
        for index in input.comparison.rows.indices {
            input.comparison.rows[index].title = name
            input.comparison.rows[index].certaintyText = name
        }
        input.comparison.missing[0].title = name
        let page = ComparisonReport.html(input)
        #expect(page.components(separatedBy: "<script").count == 2, "our own, and no other")
        #expect(!page.contains("<img"))
    }

    @Test(arguments: Edition.allCases) func headingsDoNotSkipALevel(edition: Edition) {
        let page = ComparisonReport.html(SampleComparison(pupils: 60).input(edition))
        let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test(arguments: Edition.allCases) func everyNameInThePageIsUsedOnceAndEveryLinkArrives(edition: Edition) {
        let page = ComparisonReport.html(SampleComparison(pupils: 60).input(edition))
        let names = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(names).count == names.count)
        for attribute in [#/ href="#([^"]*)"/#, #/ data-table="([^"]*)"/#] {
            let targets = page.matches(of: attribute).map { String($0.1) }
            #expect(!targets.isEmpty && Set(targets).isSubset(of: Set(names)))
        }
        let labels = page.matches(of: #/ aria-labelledby="([^"]*)"/#).flatMap {
            $0.1.split(separator: " ").map(String.init)
        }
        #expect(Set(labels).isSubset(of: Set(names)))
    }

    @Test func aScenarioThatFailedIsToldWithItsFault() {
        let page = ComparisonReport.html(SampleComparison(pupils: 40).input(.desk))
        #expect(page.contains("Opstapplaatsen binnen 500 meter: opstap-500m.yaml, regel 7: geen enkele opstapplaats"))
        #expect(page.contains("E-OPSTAP-GEEN"))
    }

    @Test func whatCannotBeComparedIsNotCalledCheaper() {
        let page = ComparisonReport.html(SampleComparison().input(.desk))
        #expect(page.contains("scenario E kan niet goedkoper worden genoemd"))
        #expect(page.contains("Kan niet goedkoper worden genoemd."))
    }

    @Test func withoutScenariosThePageSaysSo() {
        var input = SampleComparison(pupils: 40).input(.shared)
        input.results = []
        #expect(ComparisonReport.html(input).contains("Er is geen scenario berekend."))
    }

    @Test func theBaseAloneIsAPageToo() {
        var input = SampleComparison(pupils: 40).input(.shared)
        input.results = Array(input.results.prefix(1))
        input.comparison = Comparison(base: input.results[0], others: [])
        input.coalitions = nil
        let page = ComparisonReport.html(input)
        #expect(page.contains("0 scenario’s naast de basis"))
        #expect(!page.contains("Wie wint"))
    }

    /// A plan made elsewhere may name places, pupils and vehicles that do not exist.
    @Test func aPlanWithUnknownNamesIsShownToo() {
        var input = SampleComparison(pupils: 40).input(.desk)
        input.results[1].parts[0].stored.plan.duties[0].fleet = "bestaat niet"
        input.results[1].parts[0].stored.plan.duties[1].stops[0].place = "nergens"
        input.results[1].parts[0].stored.plan.duties[2].stops = []
        #expect(ComparisonReport.html(input).contains("A. Reistijd hooguit 45 minuten"))
    }
}
