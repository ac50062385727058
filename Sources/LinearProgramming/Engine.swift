import CGLPK

/// The only Swift code that talks to the C guard: flat arrays in, flat arrays out.
enum Engine {
    static func solveLinear(_ program: LinearProgram, limits: SolveLimits) -> LinearSolution {
        if program.hasEmptyBounds { return LinearSolution(status: .infeasible) }
        var output = Output(columns: program.columns.count, rows: program.rows.count)
        PackedProgram(program).withModel { model in
            output.fill { result in
                withUnsafePointer(to: limits.packed) { rw_solve_linear(model, $0, result) }
            }
        }
        return output.solution(withDuals: true)
    }

    static func solveInteger(
        _ program: LinearProgram, start: [Double]?, limits: SolveLimits, injection: Injection
    ) -> (LinearSolution, callbacks: Int) {
        if program.hasEmptyBounds { return (LinearSolution(status: .infeasible), 0) }
        var output = Output(columns: program.columns.count, rows: 0)
        PackedProgram(program).withModel { model in
            output.fill { result in
                withUnsafePointer(to: limits.packed) { limits in
                    if let start {
                        rw_solve_integer(model, limits, start, injection.packed, result)
                    } else {
                        rw_solve_integer(model, limits, nil, injection.packed, result)
                    }
                }
            }
        }
        return (output.solution(withDuals: false), output.callbacks)
    }

    /// What GLPK writes into.
    struct Output {
        private var result = rw_result()
        private var values: [Double]
        private var rowDuals: [Double]
        private var reducedCosts: [Double]

        init(columns: Int, rows: Int) {
            values = Array(repeating: 0, count: columns)
            reducedCosts = values
            rowDuals = Array(repeating: 0, count: rows)
        }

        var callbacks: Int { Int(result.callbacks) }

        mutating func fill(_ body: (UnsafeMutablePointer<rw_result>) -> Void) {
            values.withUnsafeMutableBufferPointer { values in
                rowDuals.withUnsafeMutableBufferPointer { rowDuals in
                    reducedCosts.withUnsafeMutableBufferPointer { reducedCosts in
                        result.values = values.baseAddress
                        result.row_duals = rowDuals.baseAddress
                        result.reduced_costs = reducedCosts.baseAddress
                        body(&result)
                        result.values = nil
                        result.row_duals = nil
                        result.reduced_costs = nil
                    }
                }
            }
        }

        func solution(withDuals: Bool) -> LinearSolution {
            guard status.hasSolution else { return LinearSolution(status: status, bound: provenBound) }
            return LinearSolution(
                status: status, objective: result.objective, bound: provenBound, values: values,
                rowDuals: withDuals ? rowDuals : [], reducedCosts: withDuals ? reducedCosts : [])
        }

        private var provenBound: Double {
            status.hasSolution || status == .timeLimit || status == .iterationLimit ? result.bound : -.infinity
        }

        private var status: SolveStatus {
            switch result.status {
            case RW_OPTIMAL: .optimal
            case RW_FEASIBLE: .feasible
            case RW_INFEASIBLE: .infeasible
            case RW_UNBOUNDED: .unbounded
            case RW_TIME_LIMIT: .timeLimit
            case RW_ITERATION_LIMIT: .iterationLimit
            default: .failed(reason)
            }
        }

        private var reason: String {
            let words = withUnsafeBytes(of: result.message) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            return words.isEmpty ? "GLPK stopped with code \(result.return_code)" : "GLPK: \(words)"
        }
    }
}

extension SolveLimits {
    var packed: rw_limits {
        func clamped(_ value: Double?) -> Int32 {
            guard let value, !value.isNaN else { return -1 }
            return Int32(min(max(value, 0), Double(Int32.max)))
        }
        return rw_limits(
            milliseconds: clamped(seconds.map { $0 * 1000 }), iterations: clamped(iterations.map(Double.init)),
            callbacks: clamped(callbacks.map(Double.init)), megabytes: clamped(megabytes.map(Double.init)))
    }
}

extension Injection {
    fileprivate var packed: rw_injection {
        switch self {
        case .none: RW_INJECT_NONE
        case .outOfTime: RW_INJECT_OUT_OF_TIME
        case .noSolution: RW_INJECT_NO_SOLUTION
        case .fails: RW_INJECT_FAILURE
        }
    }
}
