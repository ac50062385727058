import ArgumentParser
import Checker
import Domain
import Foundation
import Generator
import Optimiser
import RoadNetwork

struct Dagdeel: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A half-day of a generated region, with every rule that pupils have; judged by the checker.")

    @Option(help: "Pupils in the region.") var leerlingen = 120
    @Option(help: "heen or terug.") var richting = Direction.toSchool
    @Option(help: "Seed of the region.") var regio: UInt64 = 1
    @OptionGroup var options: MeasureOptions

    func run() throws {
        let region = RegionGenerator(seed: regio, pupils: leerlingen).generated().region
        guard let date = RegionGenerator.demoDate else { return }
        let problem = try region.halfDay(on: date, richting).problem
        let matrix = try problem.travelMatrix()
        let name = "n\(leerlingen)_s\(regio)_\(richting.rawValue)"
        let findings = options.measure(name, scale: 100) { parameters, control in
            let solution = Optimiser.solve(problem, matrix: matrix, parameters: parameters, control: control)
            let findings = Checker.check(solution.plan, for: problem, matrix: matrix)
                .filter { $0.severity == .violation }
            let outcome = MeasureOptions.Outcome(
                cost: solution.record.cost.rawValue, bound: solution.record.bound.rawValue,
                vehicles: solution.plan.duties.count, unplanned: solution.plan.unplanned.count,
                iterations: solution.record.iterations, statistics: solution.statistics, violations: findings.count)
            return (findings, outcome)
        }
        for finding in findings { FileHandle.standardError.write(Data("\(finding.text)\n".utf8)) }
        if !findings.isEmpty { throw ExitCode(1) }
    }
}

extension Direction: ExpressibleByArgument {}
