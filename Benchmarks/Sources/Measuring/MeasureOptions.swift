import ArgumentParser
import Foundation
import Optimiser

/// The options that every family has.
struct MeasureOptions: ParsableArguments {
    @Option(help: "Time limit.") var seconds: Double?
    @Option(help: "Limit on iterations, for reproducible runs.") var iterations: Int?
    @Option var seed: UInt64 = 1
    @Option var threads = 2
    @Flag(help: "Spend part of the time on the lower bound.") var bound = false
    @Option(help: "Which part of the time.") var boundShare = 0.5
    @Flag(help: "Limit processor time instead of time on the wall: fair on a busy machine.") var processor = false
    @Option(help: "Write the solution for the independent checkers.") var uit: String?
    @Flag(help: "One JSON object instead of a line.") var json = false
    @Flag(help: "Print progress on standard error.") var progress = false

    /// What any way of solving tells, in engine units.
    struct Outcome {
        var cost: Int
        var bound: Int?
        var vehicles: Int
        var unplanned: Int
        var iterations: Int
        var statistics: Statistics
        var violations: Int?
    }

    /// Runs the engine on an instance of the literature and prints what was measured.
    ///
    /// - Parameter scale: engine units per unit of the instance's objective.
    func measure(_ name: String, _ tables: InstanceTables, scale: Double) -> Engine.Result {
        measure(name, scale: scale) { parameters, control in
            let result = Engine.run(tables, parameters, control)
            let outcome = Outcome(
                cost: result.cost, bound: result.bound, vehicles: result.routes.count,
                unplanned: result.unplanned.count, iterations: result.iterations, statistics: result.statistics)
            return (result, outcome)
        }
    }

    func measure<Result>(
        _ name: String, scale: Double, _ solve: (SolveParameters, SolveControl) -> (Result, Outcome)
    ) -> Result {
        let stopwatch = Stopwatch(processorThreads: processor ? threads : nil)
        let recorder = Recorder(stopwatch, isLoud: progress, scale: scale)
        let (result, outcome) = solve(parameters, SolveControl { recorder.note($0) })
        let measured = measurement(name, scale, outcome, recorder, seconds: stopwatch.elapsed)
        print(json ? measured.json : measured.line)
        return result
    }

    private var parameters: SolveParameters {
        var parameters = SolveParameters(
            seed: seed, secondsLimit: iterations == nil ? seconds ?? 10 : seconds, iterationLimit: iterations,
            threads: threads, countsProcessorTime: processor)
        parameters.boundShare = bound ? boundShare : 0
        return parameters
    }

    private func measurement(
        _ name: String, _ scale: Double, _ outcome: Outcome, _ recorder: Recorder, seconds: Double
    ) -> Measurement {
        let cost = Double(outcome.cost) / scale
        let proof = bound ? outcome.bound.map { Double($0) / scale } : nil
        return Measurement(
            instance: name, seed: seed, cost: cost, vehicles: outcome.vehicles, bound: proof,
            gap: proof.map { cost > 0 ? (cost - $0) / cost : 0 },
            proven: outcome.unplanned == 0 && (proof.map { cost - $0 < 0.01 } ?? false),
            unplanned: outcome.unplanned, iterations: outcome.iterations,
            evaluations: outcome.statistics.evaluations,
            evaluationsPerSecond: Int(Double(outcome.statistics.evaluations) / max(seconds, 0.001)), seconds: seconds,
            secondsToBest: recorder.toBest, secondsToFirst: outcome.unplanned == 0 ? recorder.toFirst : nil,
            partitioningRounds: outcome.statistics.partitioningRounds,
            partitioningImprovements: outcome.statistics.partitioningImprovements,
            peakMegabytes: Memory.peakMegabytes, violations: outcome.violations)
    }
}
