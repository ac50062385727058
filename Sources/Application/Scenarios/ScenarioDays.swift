import Domain
import RoadNetwork
import Store

/// One scenario as half-days to be solved: those of its region with every seed, those of further draws with one.
struct ScenarioDays: Sendable {
    private struct HalfDay: Sendable {
        var part: String?
        var hash: String
        var findings: [Finding]
        /// One for each seed.
        var jobs: [SolveJob]
        var problem: HalfDayProblem
    }

    let input: ScenarioRunner.Input
    private let efforts: [Effort]
    /// By draw; the first is the region itself.
    private let draws: [[HalfDay]]

    /// - Throws: what is wrong with the region, such as that nobody rides.
    init(
        _ input: ScenarioRunner.Input, on date: PlanDate, _ directions: [Direction], _ effort: SeriesEffort
    ) throws(Fault) {
        self.input = input
        efforts = effort.efforts
        var draws: [[HalfDay]] = []
        for region in [input.region] + input.region.draws {
            let efforts = draws.isEmpty ? efforts : Array(efforts.prefix(1))
            var halves: [HalfDay] = []
            for direction in directions {
                for half in try region.halfDays(on: date, direction) {
                    let hash = PlanMaker.inputHash(of: half.problem)
                    halves.append(
                        HalfDay(
                            part: half.part, hash: hash, findings: half.findings,
                            jobs: efforts.map { SolveJob(half.problem, hash: hash, effort: $0) },
                            problem: half.problem))
                }
            }
            draws.append(halves)
        }
        self.draws = draws
    }

    var jobs: [SolveJob] { draws.flatMap { $0.flatMap(\.jobs) } }

    /// - Throws: why a half-day could not be solved, or that the series was stopped.
    func result(_ solved: SolveSeries.Outcome) throws(Fault) -> ScenarioResult {
        for job in jobs where solved.results[job.key] == nil { throw solved.faults[job.key] ?? .stopped }
        var parts: [ScenarioResult.Part] = []
        for half in draws[0] {
            if let part = try part(half, solved) { parts.append(part) }
        }
        return ScenarioResult(
            scenario: input.scenario, input: input.region, parts: parts,
            repeats: otherSeeds(solved) + furtherDraws(solved))
    }

    private func part(_ half: HalfDay, _ solved: SolveSeries.Outcome) throws(Fault) -> ScenarioResult.Part? {
        guard let best = SeedChoice(results: half.jobs.compactMap { solved.results[$0.key] }).best else { return nil }
        let names = [input.scenario.id.text, half.problem.direction.rawValue, half.part].compactMap(\.self)
        return ScenarioResult.Part(
            name: half.part,
            stored: StoredPlan(
                id: .init(names.joined(separator: " ")), problem: half.problem, plan: best.plan, record: best.record,
                findings: half.findings + best.findings, inputHash: half.hash),
            matrix: try half.problem.travelMatrix())
    }

    /// The whole day with one seed.
    private func day(_ halves: [HalfDay], seed index: Int, draw: Int, _ solved: SolveSeries.Outcome)
        -> ScenarioResult.Repeat
    {
        let results = halves.compactMap { solved.results[$0.jobs[index].key] }
        return ScenarioResult.Repeat(
            seed: efforts[index].seed, draw: draw, dayCost: results.map(\.record.cost).reduce(.zero, +),
            dayBound: results.map(\.record.bound).reduce(.zero, +), isSound: results.allSatisfy(\.isSound))
    }

    /// The plans are the best of all seeds, half-day by half-day; they stand for the seed whose day is cheapest, and the
    /// others are repeats.
    private func otherSeeds(_ solved: SolveSeries.Outcome) -> [ScenarioResult.Repeat] {
        var days = efforts.indices.map { day(draws[0], seed: $0, draw: 0, solved) }
        let cheapest = days.indices.min {
            (days[$0].isSound ? 0 : 1, days[$0].dayCost) < (days[$1].isSound ? 0 : 1, days[$1].dayCost)
        }
        if let cheapest { days.remove(at: cheapest) }
        return days
    }

    private func furtherDraws(_ solved: SolveSeries.Outcome) -> [ScenarioResult.Repeat] {
        draws.indices.dropFirst().map { day(draws[$0], seed: 0, draw: $0, solved) }
    }
}
