import Domain

/// Finds the best lower bound that the remaining time allows.
struct Certifier {
    private let problem: HalfDayProblem
    private let matrix: TravelMatrix
    private let instance: Instance
    private let shares: RequestShares
    private let parameters: SolveParameters
    private let control: SolveControl
    private let clock: Clock

    /// Rounds of column generation when iterations and not the clock limit a solve.
    private static let fixedRounds = 12

    struct Certificate {
        /// Cents.
        var bound: Int
        var basis: SolveRecord.BoundBasis
    }

    init(
        _ problem: HalfDayProblem, _ matrix: TravelMatrix, _ instance: Instance, _ shares: RequestShares,
        _ parameters: SolveParameters, _ control: SolveControl, _ clock: Clock
    ) {
        self.problem = problem
        self.matrix = matrix
        self.instance = instance
        self.shares = shares
        self.parameters = parameters
        self.control = control
        self.clock = clock
    }

    /// - Parameter columns: duties that the search has seen.
    func certify(_ gates: GateSchedule, columns: [Route], iterations: Int) -> Certificate {
        let assignment = gates.assignment
        let served = assignment.slot.indices.filter { assignment.slot[$0] >= 0 }
        let quick = min(gates.cost, shares.bound(serving: served))
        let answer = Certificate(bound: quick, basis: .requestShares)
        guard !served.isEmpty, parameters.boundShare > 0, isMetric, let solver = ColumnBound(instance) else {
            return answer
        }
        let unplanned = assignment.bankCount
        let bound = solver.bound(
            serving: served, start: shares.prices(of: served), routes: columns + assignment.routes,
            threads: parameters.threads,
            rounds: parameters.secondsLimit == nil ? Self.fixedRounds : Int.max,
            shouldStop: control.stopTest(clock, secondsLimit: parameters.secondsLimit),
            report: { bound in
                control.report(
                    SolveProgress(
                        phase: "bewijzen", cost: Cents(gates.cost), bound: Cents(max(quick, bound)),
                        unplanned: unplanned, iterations: iterations, elapsed: clock.elapsed))
            })
        return bound > quick ? Certificate(bound: min(gates.cost, bound), basis: .columns) : answer
    }

    /// Leaving a stop out never makes driving longer: chains rest on that. An estimate from coordinates obeys it up to the
    /// rounding of single legs, which is less than the time that every stop takes.
    private var isMetric: Bool {
        guard case .matrix = problem.travel else { return true }
        return TriangleInequality.holds(in: matrix)
    }
}

/// The test of a given matrix.
enum TriangleInequality {
    /// Rounding of single legs to whole seconds and metres.
    private static let tolerance: Int32 = 1
    private static let mostPlaces = 700

    /// - Returns: false also when the matrix is too large to test.
    /// - Complexity: O(places³).
    static func holds(in matrix: TravelMatrix) -> Bool {
        let count = matrix.count
        guard count <= mostPlaces else { return false }
        for table in [matrix.seconds, matrix.metres] {
            for via in 0..<count {
                for from in 0..<count {
                    let first = table[from * count + via] + tolerance
                    for to in 0..<count
                    where first + table[via * count + to] < table[from * count + to] { return false }
                }
            }
        }
        return true
    }
}
