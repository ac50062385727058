import Domain
import Foundation
import Testing

@testable import Report

struct NetworkReportTests {
    private let sample = SampleReview()

    /// B1: Dutch for everyone has sentences of about ten words, and few long words (Taalwinkel; Flesch-Douma above 60).
    @Test(arguments: Edition.allCases, [0, 3, 160]) func theSentencesAreShortAndPlain(edition: Edition, complaints: Int)
    {
        let input = SampleReview(seed: 2, complaints: complaints).input(edition)
        let five = QuarterSection(input: input).sentences
        #expect(five.count == 5)
        let roles = RolesSection(
            input: input,
            tables: CountTables(input.review, labels: ReviewLabels(input), isForDesk: input.isForDesk)
        ).roles.flatMap(\.sentences)
        let sentences = (five + roles).flatMap { $0.split(whereSeparator: { ".?!".contains($0) }) }.filter {
            $0.count > 3
        }
        for sentence in sentences {
            let words = sentence.split { !($0.isLetter || $0 == "'") }
            #expect(words.count <= 18, "\(sentence)")
            #expect(words.allSatisfy { $0.count <= 16 }, "\(sentence)")
        }
        let words = sentences.flatMap { $0.split { !$0.isLetter } }
        #expect(Double(words.count) / Double(sentences.count) <= 12)
        #expect(Double(words.reduce(0) { $0 + $1.count }) / Double(words.count) <= 5.5)
    }

    @Test(arguments: Edition.allCases) func itIsOneSmallFileWithoutScript(edition: Edition) {
        let page = NetworkReport.html(SampleReview(complaints: 400).input(edition))
        #expect(page.utf8.count <= 2_000_000)
        #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
        for heading in [
            "Wat was afgesproken", "Dit kwartaal in vijf zinnen", "Patronen", "Voorstellen met hun prijs",
            "Wat deze cijfers niet kunnen zeggen", "Ouders en leerlingen", "Scholen", "Vervoerders", "Zorgaanbieders",
            "Consulenten", "Gemeenten",
        ] {
            #expect(page.contains(heading), "\(heading)")
        }
        #expect(!page.contains("ongegrond"))
    }

    /// A change of a route is mostly about one child: what is shared tells how many complaints it takes away, and no more.
    @Test(arguments: [1, 4, 5, 9]) func oneChangeOfThePlan(pupils: Int) {
        let remedy = PlanRemedy(
            kind: .movePupil, route: "RT201", direction: .toSchool, pupil: "L1007", to: "RT202",
            solved: (0..<11).map { Complaint.ID("KL-\(9000 + $0)") }, solvedPupils: pupils, complaints: 13,
            yearCost: 123_456,
            touched: [.init(pupil: "L1009", ride: .minutes(4), homeMoment: .zero, isOtherDuty: false)])
        var desk = sample.input(.desk)
        desk.review.remedies = [remedy]
        let told = NetworkReport.html(desk)
        #expect(told.contains("Zet L1007 van route RT201 (heen) op route RT202") && told.contains("4 min"))
        var shared = sample.input(.shared)
        shared.review.remedies = [remedy]
        let page = NetworkReport.html(shared)
        for secret in ["L1007", "RT201", "RT202", "L1009", "KL-9000", "1.235"] { #expect(!page.contains(secret)) }
        #expect(page.contains("zou 11 klachten schelen") == (pupils >= 5))
        #expect(page.contains("Geen ervan scheelt klachten van vijf of meer kinderen") == (pupils < 5))
    }

    @Test func theContractsLimitIsALine() {
        #expect(NetworkReport.html(sample.input(.shared)).contains("class=\"limit\""))
    }

    @Test func theSameInputGivesTheSamePage() {
        #expect(NetworkReport.html(sample.input(.shared)) == NetworkReport.html(sample.input(.shared)))
    }

    /// 8 of 2,000 rides is 4 per 1,000; Wilson's interval is 2.0 to 7.9, so that 3 is neither kept nor broken for certain.
    @Test func ratesAreHonestForSmallCounts() {
        let rate = ComplaintRate(complaints: 8, rides: 2000)
        #expect(RateText.text(rate) == "4,0 (2,0 tot 7,9)")
        #expect(rate.against(3) == .unclear)
        #expect(ComplaintRate(complaints: 80, rides: 2000).against(3) == .above)
        #expect(ComplaintRate(complaints: 1, rides: 20_000).against(3) == .below)
        #expect(RateText.text(ComplaintRate(complaints: 3, rides: 0)) == "–")
    }
}
