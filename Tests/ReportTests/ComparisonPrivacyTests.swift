import Domain
import Testing

@testable import Report

/// Attacks the edition that is shared: is there anything in it that leads to a child?
struct ComparisonPrivacyTests {
    private static let input = SampleComparison().input(.shared)
    private static let page = ComparisonReport.html(input)
    private static let desk = ComparisonReport.html(SampleComparison().input(.desk))

    private static var pupils: [Pupil] { input.results[0].input.region.pupils }

    @Test func noCodeIsInIt() {
        let codes = Set(Self.pupils.map(\.id.text))
        func found(_ page: String) -> Set<String> {
            codes.intersection(page.matches(of: /L[0-9]+/).map { String($0.0) })
        }
        #expect(found(Self.page).isEmpty)
        #expect(!found(Self.desk).isEmpty, "the attack finds codes where they are")
    }

    @Test func noPostcodeOrPersonalNormIsInIt() {
        for postcode in Set(Self.pupils.compactMap(\.home.postcode)) { #expect(!Self.page.contains(postcode)) }
        #expect(!Self.page.contains("snel moe"))
    }

    @Test func noHomeIsInIt() {
        #expect(!Self.page.contains("class=\"home\""))
        let texts = Set(Self.page.matches(of: /[0-9]+[.,][0-9]{3,}/).map { $0.output.replacing(",", with: ".") })
        for pupil in Self.pupils {
            let degrees = [pupil.home.coordinate.latitude, pupil.home.coordinate.longitude]
            for text in degrees.map({ Decimal.dutch($0, decimals: 3).replacing(",", with: ".") }) {
                #expect(!texts.contains { $0.hasPrefix(text) })
            }
        }
    }

    /// Homes in the drawing itself: no point of a path may be where a home would be drawn, but where squares have their
    /// middle.
    @Test func noLineEndsAtAHome() throws {
        let half = try #require(ScenarioPage.of(Self.input).first?.halves.first)
        let homes = Self.pupils.map(\.home.coordinate)
        let shapes = CoarseRoutes(homes: homes).shapes(of: half.duties)
        #expect(!shapes.isEmpty)
        #expect(Set(shapes.flatMap(\.points)).isDisjoint(with: homes))
    }

    @Test func smallCountsAreNotShownAndCannotBeSubtracted() {
        // Three pupils go by bicycle.
        #expect(Self.page.contains("&lt; 5"))
        #expect(Self.page.contains("minder dan 5 leerlingen"))
        #expect(!Self.page.contains("leerlingenvervoer: 3 leerlingen"))
        #expect(Self.desk.contains("leerlingenvervoer: 3 leerlingen"))
        for value in ["€\u{A0}640", "213,45"] { #expect(!Self.page.contains(value), "\(value)") }
    }

    @Test func aFaultTellsItsCodeOnly() {
        #expect(Self.page.contains("500 meter (waarom staat in de bureau-uitgave, bij E-OPSTAP-GEEN)"))
        #expect(!Self.page.contains("ligt op loopafstand"))
    }

    @Test func eachEditionSaysWhichItIs() {
        #expect(Self.page.contains("<p class=\"edition\">Uitgave om te delen"))
        #expect(Self.desk.contains("<p class=\"edition-print\" aria-hidden=\"true\">Bureau-uitgave"))
    }
}
