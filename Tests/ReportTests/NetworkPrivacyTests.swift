import Domain
import Foundation
import Testing

@testable import Report

/// Attacks the page that is shared with the whole register and every ride in hand: is there a case or a count in it that
/// leads to fewer than five pupils?
struct NetworkPrivacyTests {
    private static let seeds = Array(1...12) as [UInt64]

    /// What stands between tags.
    private func text(_ html: some StringProtocol) -> String {
        String(html).replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: " ").replacing(/<[^>]*>/, with: " ")
            .replacing("&lt;", with: "<").replacing("&#39;", with: "'").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    @Test(arguments: seeds) func noCodeOrTextOfThePeopleIsInIt(seed: UInt64) {
        let sample = SampleReview(seed: seed)
        let page = NetworkReport.html(sample.input(.shared))
        let words = Set(page.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        let secrets =
            sample.pupils.map(\.text) + sample.complaints.map(\.complaint.id.text)
            + sample.rides.compactMap { $0.record.route?.text } + ["TAXI-OOST", "TAXI-WEST"]
        #expect(words.isDisjoint(with: secrets))
        #expect(!page.contains("GEHEIM"))
        let desk = NetworkReport.html(sample.input(.desk))
        #expect(
            desk.contains(sample.complaints[0].complaint.id.text) && desk.contains("GEHEIM"), "the attack can find them"
        )
    }

    /// Reads every case and looks up whom it can be about.
    @Test(arguments: seeds) func everyCaseFitsAtLeastFivePupils(seed: UInt64) throws {
        let sample = SampleReview(seed: seed)
        let input = sample.input(.shared)
        let labels = ReviewLabels(input)
        let page = NetworkReport.html(input)
        let cards = page.matches(of: /<article class="case"><h3>Geval (.*?)<\/article>/.dotMatchesNewlines()).map {
            text($0.1)
        }
        #expect(cards.count > 3, "there is something to attack")
        let known = Set(
            cards.compactMap { $0.firstMatch(of: /^[0-9]+: (.*?) [0-9]+ klachten over/).map { String($0.1) } })
        var told = 0
        for card in cards {
            let title = try #require(card.firstMatch(of: /^[0-9]+: (.*?) ([0-9]+) klachten over ([0-9]+) kinderen/))
            let complaints = sample.complaints.filter { reviewed in
                guard !reviewed.isCompliment else { return false }
                let name = reviewed.complaint.category.name
                let isTopic =
                    String(title.1) == name
                    || (title.1 == AnonymousCases.otherTopics && !known.contains(name))
                    || title.1.hasPrefix("klachten over")
                return isTopic && says(card, "Rit: ", reviewed.complaint.direction?.rawValue)
                    && says(
                        card, "School: ",
                        reviewed.destination.map { labels.name(PatternTable.Trait.destination, $0.text) })
                    && says(card, "Route: ", reviewed.route.map { labels.route($0) })
                    && says(card, "Maand: ", reviewed.complaint.date.dutchMonth)
                    && verdict(card, reviewed.judgement?.verdict.name)
            }
            let pupils = Set(complaints.compactMap(\.complaint.pupil)).count
            #expect(pupils >= 5, "\(card)")
            // Exactly as many as are told: nothing is left to subtract from another case.
            #expect(complaints.count == Int(title.2) && pupils == Int(title.3), "\(card)")
            told += complaints.count
        }
        let all = sample.complaints.count { !$0.isCompliment }
        #expect(told == all || told == 0)
    }

    private func says(_ card: String, _ word: String, _ value: String?) -> Bool {
        guard card.contains(word) else { return true }
        return value.map { card.contains(word + $0) } ?? false
    }

    /// A single verdict without counts is that of everyone in the case.
    private func verdict(_ card: String, _ name: String?) -> Bool {
        guard let found = card.firstMatch(of: /Oordeel: (.*?)\./), !found.1.contains("(") else { return true }
        return name.map { found.1 == $0 } ?? false
    }

    @Test(arguments: seeds) func noSmallCountStandsInATable(seed: UInt64) {
        let page = NetworkReport.html(SampleReview(seed: seed).input(.shared))
        let rows = page.matches(
            of: /<tr class="[^"]*"><th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/.dotMatchesNewlines())
        #expect(rows.count > 20)
        for row in rows {
            let cells = row.2.matches(of: /<td[^>]*>(.*?)<\/td>/).map { text($0.1) }
            for cell in cells { #expect(!["1", "2", "3", "4"].contains(cell), "\(text(row.1)): \(cells)") }
        }
    }

    /// Nor does one come out by subtraction: of complaints that were upheld and that were not.
    @Test(arguments: seeds) func noSmallCountCanBeSubtracted(seed: UInt64) {
        let page = NetworkReport.html(SampleReview(seed: seed).input(.shared))
        let tables = page.matches(of: /<caption>(Klachten naar .*?)<\/caption>(.*?)<\/table>/.dotMatchesNewlines())
        #expect(tables.count > 5)
        for table in tables where table.2.contains("norm niet gehaald") {
            for row in table.2.matches(of: /<th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/.dotMatchesNewlines()) {
                let cells = row.2.matches(of: /<td[^>]*>(.*?)<\/td>/).map { text($0.1) }
                guard cells.count > 1, let all = Int(cells[0]), let upheld = Int(cells[1]) else { continue }
                #expect(!(1...4).contains(all - upheld), "\(table.1): \(text(row.1)) \(cells)")
            }
        }
    }

    /// Works every price class out with all answers in hand: each number that is printed fits at least five children, and
    /// what is not printed does not follow from the sum.
    @Test(arguments: seeds) func pricesFitAtLeastFivePupils(seed: UInt64) throws {
        let sample = SampleReview(seed: seed)
        let page = NetworkReport.html(sample.input(.shared))
        let section = try #require(page.firstMatch(of: /<section[^>]*voorstellen.*?<\/section>/.dotMatchesNewlines())).0
        let whose = Dictionary(uniqueKeysWithValues: sample.complaints.map { ($0.complaint.id, $0.complaint.pupil) })
        var answers: [Pupil.ID: RepairAnswer] = [:]
        for proposal in sample.proposals {
            if let pupil = whose[proposal.complaint] ?? nil, answers[pupil] == nil { answers[pupil] = proposal.answer }
        }
        let told = try #require(text(section).firstMatch(of: /Doorgerekend voor ([0-9]+) kinderen/))
        #expect(Int(told.1) == answers.count)
        for (caption, classes) in [("Wat het kost", ProposalClass.costs), ("Wie het merken", ProposalClass.touched)] {
            let table = try #require(
                section.matches(of: /<table.*?<\/table>/.dotMatchesNewlines()).map { String($0.0) }.first {
                    $0.contains(caption)
                })
            var shown = 0
            var hidden = 0
            for row in table.matches(of: /<th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/.dotMatchesNewlines()) {
                let name = text(row.1)
                let found = try #require(classes.first { $0.name == name })
                let count = answers.values.count(where: found.holds)
                if let number = Int(text(row.2)) {
                    #expect(number == count && (number >= 5 || number == 0), "\(name)")
                    shown += number
                } else {
                    hidden += 1
                }
            }
            #expect(hidden != 1, "a single hidden class would be the rest of the sum")
            #expect(hidden == 0 || answers.count - shown >= 2)
        }
        let desk = NetworkReport.html(sample.input(.desk))
        #expect(desk.contains("GEHEIM al 47 min"), "the attack can find it")
        // No amount of one child: whole euros stand only in the names of the classes.
        let amounts = Set(text(section).matches(of: /€\s[0-9.]+/).map { String($0.0.filter(\.isNumber)) })
        #expect(amounts.isSubset(of: ["2500", "10000"]))
    }

    /// Verdicts add up to all complaints: what one place hides, no other place tells, and nothing follows from the rest.
    @Test(arguments: seeds, [40, 160]) func verdictsAreToldTheSameEverywhere(seed: UInt64, complaints: Int) throws {
        let sample = SampleReview(seed: seed, complaints: complaints)
        let page = text(NetworkReport.html(sample.input(.shared)))
        let now = try #require(sample.input(.shared).review.current)
        let told = [
            ("norm niet gehaald", now.upheld, /Bij ([0-9]+) klachten was een norm niet gehaald/),
            ("niet te beoordelen", now.cannotJudge, /Bij ([0-9]+) klachten konden we niet oordelen/),
            ("binnen de afspraak, en toch zwaar", now.heavy, /Bij ([0-9]+) klachten was alles volgens afspraak/),
        ]
        let cycle = try #require(page.range(of: "Dit schooljaar per kwartaal"))
        let table = page[cycle.upperBound...]
        var shown: [Int] = []
        for (row, count, sentence) in told {
            let start = try #require(table.range(of: "nakijken \(row) 0 "))
            let cell = table[start.upperBound...].prefix { $0 != " " }
            if let number = Int(cell) { shown.append(number) }
            if let said = page.firstMatch(of: sentence) {
                #expect(String(said.1) == String(cell), "\(row)")
                #expect(Int(said.1) == count && count >= 5)
            }
        }
        let rest = now.complaints - shown.reduce(0, +)
        if shown.count == told.count { #expect(!(1...4).contains(rest)) }
        if shown.count == told.count - 1 { #expect(rest >= 2, "the hidden one is not the rest of the sum") }
    }

    /// A plan may be called after a child.
    @Test func plansAreNotNamed() {
        let sample = SampleReview()
        #expect(NetworkReport.html(sample.input(.desk)).contains("2026-10-06-heen"))
        #expect(!NetworkReport.html(sample.input(.shared)).contains("2026-10-06-heen"))
    }

    /// Hundreds of routes with a complaint or two are one sentence.
    @Test func quietLinesAreOneSentence() {
        let input = SampleReview(seed: 5, complaints: 30).input(.shared)
        let page = NetworkReport.html(input)
        #expect(page.contains("groepen zijn het er minder dan vijf"))
        #expect(page.count(of: "<th scope=\"row\"") < 90)
    }

    /// The school with three pupils and its complaints are told with others.
    @Test(arguments: seeds) func groupsOfFewPupilsAreNotNamed(seed: UInt64) {
        let sample = SampleReview(seed: seed)
        #expect(!NetworkReport.html(sample.input(.shared)).contains("Het Kleine Huis"))
        #expect(NetworkReport.html(sample.input(.desk)).contains("Het Kleine Huis"))
    }

    /// Letters of routes and numbers of cases say nothing about those of the next report.
    @Test func pseudonymsChangeWithEachReport() {
        let sample = SampleReview()
        let first = ReviewLabels(sample.input(.shared, pseudonyms: 7))
        let second = ReviewLabels(sample.input(.shared, pseudonyms: 8))
        let routes = Set(sample.complaints.compactMap(\.route)).sorted()
        #expect(routes.map(first.route) != routes.map(second.route))
        #expect(Set(routes.map(first.route)).count == routes.count)
        #expect(first.caseNumbers != second.caseNumbers || first.caseNumbers.count < 3)
    }

    @Test(arguments: [3, 4, 6, 9, 20]) func fewComplaintsTellLittle(count: Int) {
        let sample = SampleReview(seed: 4, complaints: count)
        let cases = sample.input(.shared).review.cases
        #expect(cases.groups.allSatisfy { $0.pupils >= 5 })
        if count < 5 { #expect(cases.groups.isEmpty) }
    }

    @Test func eachEditionSaysWhichItIs() {
        let sample = SampleReview()
        #expect(NetworkReport.html(sample.input(.shared)).contains("<p class=\"edition\">Uitgave om te delen"))
        #expect(
            NetworkReport.html(sample.input(.desk)).contains(
                "<p class=\"edition-print\" aria-hidden=\"true\">Bureau-uitgave"))
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
