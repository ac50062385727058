import CGLPK

/// A program as flat arrays, the form that C takes.
struct PackedProgram {
    private let costs: [Double]
    private let lower: [Double]
    private let upper: [Double]
    private let integer: [Int32]
    private let rowLower: [Double]
    private let rowUpper: [Double]
    private let entryRows: [Int32]
    private let entryColumns: [Int32]
    private let entryValues: [Double]

    init(_ program: LinearProgram) {
        costs = program.columns.map(\.cost)
        lower = program.columns.map(\.lower)
        upper = program.columns.map(\.upper)
        integer = program.columns.map { $0.isInteger ? 1 : 0 }
        rowLower = program.rows.map(\.lower)
        rowUpper = program.rows.map(\.upper)
        entryRows = program.entries.map { Int32($0.row) }
        entryColumns = program.entries.map { Int32($0.column) }
        entryValues = program.entries.map(\.value)
    }

    /// The pointers live as long as `body` runs.
    func withModel(_ body: (UnsafePointer<rw_model>) -> Void) {
        costs.withUnsafeBufferPointer { costs in
            lower.withUnsafeBufferPointer { lower in
                upper.withUnsafeBufferPointer { upper in
                    integer.withUnsafeBufferPointer { integer in
                        var model = rw_model()
                        model.columns = Int32(costs.count)
                        model.cost = costs.baseAddress
                        model.lower = lower.baseAddress
                        model.upper = upper.baseAddress
                        model.integer = integer.baseAddress
                        withRows(model, body)
                    }
                }
            }
        }
    }

    private func withRows(_ columns: rw_model, _ body: (UnsafePointer<rw_model>) -> Void) {
        rowLower.withUnsafeBufferPointer { rowLower in
            rowUpper.withUnsafeBufferPointer { rowUpper in
                entryRows.withUnsafeBufferPointer { rows in
                    entryColumns.withUnsafeBufferPointer { entryColumns in
                        entryValues.withUnsafeBufferPointer { values in
                            var model = columns
                            model.rows = Int32(rowLower.count)
                            model.row_lower = rowLower.baseAddress
                            model.row_upper = rowUpper.baseAddress
                            model.entries = Int32(values.count)
                            model.entry_row = rows.baseAddress
                            model.entry_column = entryColumns.baseAddress
                            model.entry_value = values.baseAddress
                            withUnsafePointer(to: model, body)
                        }
                    }
                }
            }
        }
    }
}
