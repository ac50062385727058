import Testing

@testable import LinearProgramming

@Suite struct GLPKThreadTests {
    @Test func everySolveGivesItsMemoryBack() {
        GLPKThread.release()
        let before = GLPKThread.blocksInUse
        _ = LinearProgramTests.manual.solve()
        let columns = randomColumns(rows: 30, columns: 300, seed: 1)
        _ = SetPartitioning.solve(columns: columns, rowCount: 30, incumbent: Array(0..<30))
        _ = SetPartitioning.solve(columns: columns, rowCount: 30, limits: .init(callbacks: 1))
        _ = SetPartitioning.solve(columns: columns, rowCount: 30, injection: .outOfTime)
        #expect(GLPKThread.blocksInUse == before)
        useMaster(before)
        #expect(GLPKThread.blocksInUse == before)
        _ = SetPartitioning.solve(columns: columns, rowCount: 30, injection: .fails)
        #expect(GLPKThread.blocksInUse == before)
    }

    private func useMaster(_ before: Int) {
        let pool = randomCover(rows: 20, columns: 200, seed: 6)
        let master = Master(rows: pool.rows)
        master.add(pool.columns, entries: pool.entries)
        #expect(master.solve().status == .optimal)
        #expect(GLPKThread.blocksInUse > before)
    }
}
