import Testing

@testable import Application

@Suite struct CoalitionBudgetTests {
    private let sizes = [10, 20, 40, 80, 160, 320]

    @Test func theWholeSeriesFitsInTheBudget() {
        for seconds in [60.0, 600, 1800] {
            let limits = CoalitionBudget(seconds: seconds, threads: 2).limits(sizes)
            let wall = limits.reduce(0, +) / 2
            #expect(wall <= seconds)
            #expect(wall > 0.75 * seconds, "most of it is used")
            #expect(limits == limits.sorted(), "larger groups get more")
        }
    }

    @Test func aSmallChangeElsewhereLeavesMostLimitsAlone() {
        let budget = CoalitionBudget(seconds: 600, threads: 2)
        let before = budget.limits(sizes)
        let after = budget.limits([11] + sizes.dropFirst())
        #expect(zip(before.dropFirst(), after.dropFirst()).count { $0 == $1 } >= 4)
    }

    @Test func aBudgetThatIsTooShortStillGivesEveryoneAMoment() {
        #expect(CoalitionBudget(seconds: 1, threads: 1).limits(sizes).allSatisfy { $0 >= 0.5 })
    }
}
