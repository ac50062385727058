import CGLPK

/// The master of a column generation: a linear program that keeps its basis while columns and rows are added.
///
/// It belongs to the thread that made it (GLPK's memory is one per thread): make it, use it and let go of it inside one
/// synchronous function, never across `await`. After GLPK has aborted in this thread, in this master or another solve,
/// every further call gives `.failed`.
package final class Master {
    private var handle: OpaquePointer?
    private var rows: [LinearProgram.Row]
    package private(set) var columnCount = 0
    private var defect: String?

    package init(rows: [LinearProgram.Row], megabytes: Int? = nil) {
        self.rows = rows
        let program = LinearProgram(rows: rows)
        defect = program.defect
        guard defect == nil else { return }
        PackedProgram(program).withModel { handle = rw_master_create($0, Int32(clamping: megabytes ?? 0)) }
        if handle == nil { defect = "GLPK failed to make the master" }
    }

    deinit { rw_master_free(handle) }

    /// Adds columns at their lower bound, outside the basis.
    ///
    /// - Parameter entries: their `column` counts from 0 within `columns`.
    /// - Returns: the indices that the columns got, empty when they were refused: `solve` then tells why.
    @discardableResult
    package func add(_ columns: [LinearProgram.Column], entries: [LinearProgram.Entry]) -> Range<Int> {
        let program = LinearProgram(rows: rows, columns: columns, entries: entries)
        defect = defect ?? program.defect
        guard defect == nil, let handle else { return columnCount..<columnCount }
        var failed = false
        PackedProgram(program).withModel { failed = rw_master_add(handle, $0) != 0 }
        if failed {
            defect = "GLPK failed to add columns"
            return columnCount..<columnCount
        }
        let added = columnCount..<columnCount + columns.count
        columnCount = added.upperBound
        return added
    }

    /// Adds rows, of which the columns so far have these entries.
    ///
    /// - Parameter entries: their `row` counts from 0 within `rows`. When they are refused, `solve` tells why.
    package func add(rows added: [LinearProgram.Row], entries: [LinearProgram.Entry]) {
        let columns = Array(repeating: LinearProgram.Column(cost: 0), count: columnCount)
        let program = LinearProgram(rows: added, columns: columns, entries: entries)
        defect = defect ?? program.defect
        guard defect == nil, let handle, !added.isEmpty else { return }
        var failed = false
        PackedProgram(program).withModel { failed = rw_master_add_rows(handle, $0) != 0 }
        if failed {
            defect = "GLPK failed to add rows"
        } else {
            rows += added
        }
    }

    /// Simplex from the last basis.
    package func solve(limits: SolveLimits = .none) -> LinearSolution {
        guard defect == nil, let handle else { return LinearSolution(status: .failed(defect ?? "no master")) }
        var output = Engine.Output(columns: columnCount, rows: rows.count)
        output.fill { result in
            withUnsafePointer(to: limits.packed) { rw_master_solve(handle, $0, result) }
        }
        return output.solution(withDuals: true)
    }
}
