import Checker
import Domain
import Testing

struct RuleDescriptionTests {
    @Test func everyCodeHasOneDescriptionInOrder() {
        #expect(RuleDescription.all.map(\.code) == RuleCode.allCases)
    }

    @Test(arguments: RuleDescription.all)
    func isCompleteDutch(description: RuleDescription) {
        #expect(!description.title.isEmpty && !description.title.hasSuffix("."))
        #expect(description.explanation.hasSuffix(".") && !description.explanation.contains("\n"))
        #expect(!description.source.isEmpty)
    }

    @Test func everyRuleIsBrokenInATest() {
        let cases: [[RuleCase]] = [
            CompleteRuleTests.broken, SeatsRuleTests.broken, WheelchairRuleTests.broken, ChildSeatRuleTests.broken,
            RideTimeRuleTests.broken, ArrivalRuleTests.broken, DepartureRuleTests.broken, EarliestRuleTests.broken,
            WaitingRuleTests.broken, TogetherRuleTests.broken, AttendantRuleTests.broken, DutyRuleTests.broken,
            DestinationsRuleTests.broken, GateRuleTests.broken, PickupPointRuleTests.broken, HandoverRuleTests.broken,
            TimetableRuleTests.broken,
        ]
        #expect(Set(cases.joined().flatMap(\.violations).map(\.code)) == Set(RuleCode.allCases))
    }
}
