import Domain
import Foundation
import Report
import Testing

/// The page with which a carrier's planner goes round the desk.
@Suite struct CarrierReportTests {
    private let input = SampleCarrier().input()
    private var page: String { CarrierReport.html(input) }

    @Test func itAnswersTheQuestionFirst() throws {
        let half = try #require(input.comparison.halves.first)
        let brief = try #require(page.firstRange(of: "In het kort</h2>"))
        let sentence = try #require(page.firstRange(of: "Heen: optimaal kost"))
        let table = try #require(page.firstRange(of: "Naast elkaar</h2>"))
        #expect(brief.upperBound < sentence.lowerBound && sentence.upperBound < table.lowerBound)
        #expect(page.contains(half.now.cost.euroText) && page.contains(half.optimal.cost.euroText))
        #expect(page.contains("de ritten van nu hebben 3 overtredingen, optimaal 0"))
        #expect(page.contains("1 route telt niet mee"))
    }

    @Test func eachStepHasABoxItsPupilsAndItsRoutesAsTheyBecome() throws {
        let half = try #require(input.comparison.halves.first)
        #expect(page.components(separatedBy: "<article class=\"step\">").count - 1 == half.saving.count + 1)
        for step in half.saving {
            #expect(page.contains(step.text))
            #expect(page.contains(step.touchedText()))
            let changed = half.newRoutes(of: step)
            #expect(changed.map(\.id) == step.to)
            #expect(half.endedRoutes(of: step) == step.from)
            #expect(page.contains("Rijdt niet meer: route \(step.from[0])."))
            #expect(page.contains("Zo wordt route \(step.to[0])"))
            // The route as it becomes, pupils of the ended one included.
            let table = try #require(page.components(separatedBy: "Zo wordt route \(step.to[0])").last)
            for pupil in step.pupils { #expect(table.contains(pupil.text)) }
        }
    }

    @Test func itStaysAtTheDeskAndSaysSo() {
        #expect(page.contains(Edition.desk.mark))
        #expect(page.contains("alle leerlingen, bestemmingen en standplaatsen zijn verzonnen"))
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src="))
    }

    @Test func theWorstOffAreNamedWithTheirRideInBothPlans() throws {
        let longest = try #require(input.comparison.halves.first?.longest)
        #expect(longest.count == 10)
        #expect(longest.map(\.now) == longest.map(\.now).sorted(by: >))
        for ride in longest { #expect(page.contains("langste_reizen/heen/\(ride.pupil)/nu")) }
    }

    @Test func withoutStepsItSaysSo() {
        let page = CarrierReport.html(SampleCarrier(steps: 0).input())
        #expect(page.contains("Geen enkele losse stap doet dat."))
    }

    @Test func theSameInputGivesTheSamePage() { #expect(page == CarrierReport.html(SampleCarrier().input())) }
}
