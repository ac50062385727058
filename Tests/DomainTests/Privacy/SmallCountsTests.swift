import Domain
import Testing

struct SmallCountsTests {
    @Test(arguments: [(0, "0"), (1, "minder dan 5"), (4, "minder dan 5"), (5, "5")])
    func smallCountsAreNotShown(count: Int, text: String) { #expect(SmallCounts.text(count) == text) }

    @Test(
        arguments: [
            ([10, 20, 30], []),
            ([10, 3, 30], [0, 1]),
            ([3, 4, 30], [0, 1]),
            ([1, 1, 9, 30], [0, 1, 2]),
            ([0, 12, 30], []),
            ([2], [0]),
        ] as [([Int], [Int])])
    func whatCouldBeWorkedOutIsHiddenToo(counts: [Int], hidden: [Int]) {
        #expect(SmallCounts.hidden(counts) == Set(hidden))
    }
}
