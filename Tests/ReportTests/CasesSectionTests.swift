import Testing

@testable import Report

struct CasesSectionTests {
    /// Neither a small count nor one that leaves a small rest is told.
    @Test(arguments: [(4, 20, false), (5, 20, true), (15, 20, true), (16, 20, false), (20, 20, true), (5, 6, false)])
    func smallCountsAndSmallRestsAreLeftOut(count: Int, total: Int, isTold: Bool) {
        #expect(CasesSection.told([("te druk", count)], of: total) == (isTold ? ["te druk (\(count))"] : []))
    }
}
