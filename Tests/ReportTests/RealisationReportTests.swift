import Domain
import Testing

@testable import Report

@Suite struct RealisationReportTests {
    private func page(_ edition: Edition) throws -> String {
        RealisationReport.html(try #require(try SampleRealisation.input(edition)))
    }

    @Test func itAnswersTheQuestionFirst() throws {
        let page = try page(.shared)
        #expect(page.contains("kwam een leerling op tijd op school én werd op tijd opgehaald"))
        #expect(page.contains("Op tijd op school (heen), per maand"))
    }

    @Test func theDeskSeesRoutesAndSaysSoOnEveryPage() throws {
        let page = try page(.desk)
        #expect(page.contains("Op tijd op school (heen), per week"))
        #expect(page.contains("R1 heen"))
        #expect(page.contains(Edition.desk.mark))
        #expect(page.contains("KLEIN"))
    }

    @Test func whatIsSharedHasNoRouteNoPupilAndNoSmallSchool() throws {
        let page = try page(.shared)
        for word in ["R1 heen", "L17", "KLEIN", "2026-09-01"] { #expect(!page.contains(word), "\(word)") }
    }

    @Test func namesAreEscaped() throws { #expect(try !page(.desk).contains("De Horst <b>")) }

    @Test(arguments: Edition.allCases) func theSameInputGivesTheSamePage(edition: Edition) throws {
        #expect(try page(edition) == page(edition))
    }
}
