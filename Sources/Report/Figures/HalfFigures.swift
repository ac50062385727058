import Domain

/// Everything that the sections say about one half-day, computed once.
struct HalfFigures {
    /// Position in the report, from 1.
    let number: Int
    /// `Heen`, with the date where the report is about more than one day.
    let title: String
    let stored: StoredPlan
    let book: HalfDayBook
    let meter: DutyMeter
    let rides: [RideFigure]
    let duties: [DutyFigure]
    let costs: [CostFigure]

    var problem: HalfDayProblem { stored.problem }
    var plan: HalfDayPlan { stored.plan }
    var record: SolveRecord { stored.record }
    var direction: Direction { plan.direction }
    var anchor: Anchor { Anchor("plan").sub("deel", number) }

    init(_ half: PlanReportInput.Half, number: Int, showsDate: Bool) {
        self.number = number
        let date = showsDate ? half.stored.problem.date.map { ", \(Words.date($0))" } : nil
        title = Words.title(half.stored.plan.direction) + (date ?? "")
        stored = half.stored
        let book = HalfDayBook(problem: half.stored.problem, matrix: half.matrix)
        self.book = book
        let meter = DutyMeter(half.stored.problem, half.matrix)
        self.meter = meter
        duties = half.stored.plan.duties.enumerated().map { index, duty in
            DutyFigure(number: index + 1, duty: duty, book: book, meter: meter)
        }
        rides = duties.flatMap(\.rides)
        costs = CostFigure.sum(duties)
    }

    /// In the order of the input.
    static func of(_ input: PlanReportInput) -> [HalfFigures] {
        let showsDate = Set(input.halves.map(\.stored.problem.date)).count > 1
        return input.halves.enumerated().map { HalfFigures($1, number: $0 + 1, showsDate: showsDate) }
    }

    var rideTimes: RideTimes { RideTimes(rides.map(\.duration)) }
    var length: Metres { duties.map(\.measures.length).reduce(.zero, +) }
    var loadedTime: Seconds { duties.flatMap(\.measures.runs).map(\.loadedTime).reduce(.zero, +) }
    var dutyTime: Seconds { duties.map(\.measures.duration).reduce(.zero, +) }
    var runs: Int { duties.reduce(0) { $0 + $1.measures.runs.count } }
    var cost: Cents { costs.map(\.amount).reduce(.zero, +) }
    var violations: [Finding] { stored.findings.filter { $0.severity == .violation } }
    var certificate: Certificate {
        Certificate(record: record, leavesPupilsBehind: !plan.unplanned.isEmpty)
    }

    /// The limit that holds for most pupils, when the contract or the default sets one.
    var commonRideLimit: Seconds? { problem.norms.resolve(.maximumRide).value.map(Seconds.init(_:)) }

    /// Vehicle types in use with the number of duties, most used first.
    var vehicles: [(name: String, count: Int)] {
        Dictionary(grouping: duties, by: \.vehicleName).map { (name: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
