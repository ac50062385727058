import Testing

@testable import Application

@Suite struct SideBySideTests {
    @Test("results come in the order of the work", arguments: [1, 2, 3, 8])
    func order(threads: Int) {
        #expect(SideBySide.map(20, threads: threads) { $0 * $0 } == (0..<20).map { $0 * $0 })
        #expect(SideBySide.map(0, threads: threads) { $0 } == [])
    }
}
