import ArgumentParser
import Domain
import Foundation
import Optimiser

/// The options that every family has.
struct MeasureOptions: ParsableArguments {
    @Option(help: "Time limit.") var seconds: Double?
    @Option(help: "Limit on iterations, for reproducible runs.") var iterations: Int?
    @Option var seed: UInt64 = 1
    @Option var threads = 2
    @Flag(help: "Limit processor time instead of time on the wall: fair on a busy machine.") var processor = false
    @Option(help: "Write the solution for the independent checkers.") var uit: String?
    @Flag(help: "One JSON object instead of a line.") var json = false
    @Flag(help: "Print progress on standard error.") var progress = false

    /// Runs the engine and prints what was measured.
    ///
    /// - Parameter scale: engine units per unit of the instance's objective.
    func measure(_ name: String, _ tables: InstanceTables, scale: Double) -> Engine.Result {
        let clock = ContinuousClock()
        let start = clock.now
        let recorder = Recorder(isLoud: progress, scale: scale)
        let control = SolveControl { recorder.note($0) }
        let limit = iterations == nil ? seconds ?? 10 : seconds
        let result = Engine.run(
            tables,
            SolveParameters(
                seed: seed, secondsLimit: limit, iterationLimit: iterations, threads: threads,
                countsProcessorTime: processor),
            control)
        let measured = Measurement(
            instance: name, seed: seed, cost: Double(result.cost) / scale, vehicles: result.routes.count,
            unplanned: result.unplanned.count, iterations: result.iterations,
            seconds: (clock.now - start) / .seconds(1), secondsToBest: recorder.toBest,
            secondsToFirst: recorder.toFirst, partitioningRounds: result.statistics.partitioningRounds,
            partitioningImprovements: result.statistics.partitioningImprovements, peakMegabytes: Memory.peakMegabytes)
        print(json ? measured.json : measured.line)
        return result
    }
}

struct Measurement: Codable {
    var instance: String
    var seed: UInt64
    var cost: Double
    var vehicles: Int
    var unplanned: Int
    var iterations: Int
    var seconds: Double
    var secondsToBest: Double
    var secondsToFirst: Double
    var partitioningRounds: Int
    var partitioningImprovements: Int
    var peakMegabytes: Int

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    var line: String {
        let share = partitioningRounds == 0 ? 0 : 100 * partitioningImprovements / partitioningRounds
        return
            "\(instance) seed \(seed) cost \(cost) vehicles \(vehicles) unplanned \(unplanned) "
            + "iterations \(iterations) best at \(tenths(secondsToBest)) s of \(tenths(seconds)) s "
            + "partitioning \(share) % of \(partitioningRounds) memory \(peakMegabytes) MB"
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// Peak resident memory of this process.
enum Memory {
    static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
