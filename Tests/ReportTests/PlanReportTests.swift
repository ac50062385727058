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

    @Test func aHostileNameStaysText() {
        let name = "<script>alert('x')</script>\"><img src=x onerror=y>"
        for edition in Edition.allCases {
            var input = Self.report(edition, [SampleDay(schoolNames: [name, "B"])])
            input.title = name
            input.sources = [SourceFile(name: name, hash: name)]
            let page = PlanReport.html(input)
            #expect(!page.contains("<script") && !page.contains("<img"))
            #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        }
    }

    @Test func theSamePlanGivesTheSamePage() {
        let page = PlanReport.html(Self.report(.desk, [SampleDay()]))
        #expect(page == PlanReport.html(Self.report(.desk, [SampleDay()])))
    }

    @Test func nothingIsLoadedFromElsewhere() {
        let page = PlanReport.html(Self.report(.desk, [SampleDay()]))
        for pattern in ["http:", "https:", "//", "url(", "@import", "<link", "<script", "src="] {
            #expect(!page.contains(pattern), "\(pattern)")
        }
    }

    @Test func theEditionToShareNamesNobody() {
        var day = SampleDay()
        day.pupils = 80
        let input = Self.report(.shared, [day, SampleDay(direction: .fromSchool)])
        let page = PlanReport.html(input)
        for half in input.halves {
            for request in half.stored.problem.requests { #expect(!page.contains(request.pupil.text)) }
        }
        #expect(!page.contains("snel moe"))
        #expect(!page.contains("class=\"home\""))
        #expect(page.contains("Uitgave om te delen"))
    }

    @Test func theDeskEditionIsMarkedOnTopAndOnEveryPrintedPage() {
        let page = PlanReport.html(Self.report(.desk, [SampleDay()]))
        #expect(page.contains("<p class=\"edition\">Bureau-uitgave"))
        #expect(page.contains("<p class=\"edition-print\" aria-hidden=\"true\">Bureau-uitgave"))
        #expect(page.contains("L101"))
    }

    @Test func headingsDoNotSkipALevel() {
        let page = PlanReport.html(Self.report(.desk, [SampleDay(), SampleDay(direction: .fromSchool)]))
        let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func everyNameInThePageIsUsedOnceAndEveryLinkArrives() {
        let page = PlanReport.html(Self.report(.desk, [SampleDay(), SampleDay(direction: .fromSchool)]))
        let names = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(names).count == names.count)
        let targets = page.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
        #expect(!targets.isEmpty && Set(targets).isSubset(of: Set(names)))
    }

    @Test func aBrokenPlanIsNotCalledValid() {
        var input = Self.report(.desk, [SampleDay()])
        input.halves[0].stored.findings = [
            Finding(code: .seats, subject: .init(duty: "D1"), measured: .count(9), limit: .count(8), cause: "te vol")
        ]
        let page = PlanReport.html(input)
        #expect(page.contains("1 overtreding, bij: genoeg plaatsen. Dit plan is dus niet geldig."))
        #expect(!page.contains("0 overtredingen"))
    }

    /// A plan made elsewhere may name places, pupils and vehicles that do not exist.
    @Test func aPlanWithUnknownNamesIsShownToo() {
        var input = Self.report(.desk, [SampleDay()])
        input.halves[0].stored.plan.duties[0].fleet = "bestaat niet"
        input.halves[0].stored.plan.duties[1].stops[0].place = "nergens"
        input.halves[0].stored.plan.duties[1].stops[0].boarding = [.init("niemand")]
        input.halves[0].stored.plan.duties[2].stops = []
        #expect(PlanReport.html(input).contains("onbekend voertuig"))
    }

    @Test func withoutPlansThePageSaysSo() {
        #expect(PlanReport.html(Self.report(.desk, [])).contains("Er is geen plan"))
    }

    @Test func withoutPupilsThePageIsWhole() {
        #expect(PlanReport.html(Self.report(.shared, [SampleDay(pupils: 1)])).contains("Er zijn geen ritten"))
    }
}
