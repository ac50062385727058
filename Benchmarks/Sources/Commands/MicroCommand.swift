import ArgumentParser
import Domain
import Foundation
import Generator
import Optimiser
import RoadNetwork

struct MicroCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "micro",
        abstract: "Times the parts of the engine by themselves, and the insertion against C++.",
        discussion: """
            On generated half-days, and where the shared folder is there also on instances of others. The comparison needs \
            the program that Benchmarks/Cpp/bouw.sh makes.
            """)

    @Option(help: "Insertions to record per instance.") var vragen = 100_000
    @Option(help: "Repetitions of the comparison; the medians count.") var herhalingen = 5
    @Option(help: "The C++ program to compare with.") var cpp: String?
    @Option(help: "Write the trace of the first instance here.") var spoor: String?

    func run() throws {
        for (name, make) in subjects {
            let micro = try make()
            print(name)
            for timing in micro.timings() { print(line(timing)) }
            if let spoor { try Self.write(micro.trace, to: spoor) }
            if let cpp { print("  " + (try compare(micro.trace, with: cpp))) }
        }
    }

    private func line(_ timing: Micro.Timing) -> String {
        let perSecond = Int(Double(timing.count) / max(timing.seconds, 1e-9))
        let micros = 1e6 * timing.seconds / Double(max(1, timing.count))
        return "  \(timing.name): \(timing.count), \(perSecond) per second, \(Decimals.text(micros, 2)) µs each, "
            + timing.detail
    }

    // MARK: Instances

    private var subjects: [(String, () throws -> Micro)] {
        let own = [(120, Direction.toSchool), (300, Direction.fromSchool)].map { pupils, direction in
            ("generated n\(pupils) \(direction.rawValue)", { try generated(pupils, direction) })
        }
        let shared = SharedInstances(
            root: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
        let others = ["cordeau2006/a8-96.txt", "cordeau_laporte2003/pr10.txt", "region/n400_s1.json"]
        return own
            + others.filter(shared.exists).map { name in
                (name, { try Micro(InstanceReader.tables(shared.path(name)), queries: vragen) })
            }
    }

    private func generated(_ pupils: Int, _ direction: Direction) throws -> Micro {
        let region = RegionGenerator(seed: 1, pupils: pupils).generated().region
        guard let date = RegionGenerator.demoDate else { throw ValidationError("no date") }
        let problem = try region.halfDay(on: date, direction).problem
        return try Micro(problem, problem.travelMatrix(), queries: vragen)
    }

    // MARK: C++

    private static func write(_ trace: InsertionTrace, to path: String) throws {
        let words = trace.words
        try words.withUnsafeBytes { Data($0) }.write(to: URL(fileURLWithPath: path))
    }

    /// Alternates, so that what else the machine does falls on both alike.
    private func compare(_ trace: InsertionTrace, with program: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("spoor-\(UUID().uuidString)")
        try Self.write(trace, to: file.path)
        defer { try? FileManager.default.removeItem(at: file) }
        var (swift, other): ([Double], [Double]) = ([], [])
        for _ in 0..<herhalingen {
            let own = trace.replay()
            let answer = try Subprocess.run(program, [file.path], secondsLimit: 600)
            let numbers = answer.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard answer.status == 0, numbers.count == 4 else { throw ValidationError("C++: \(answer.complaint)") }
            guard Int(numbers[0]) == own.sum, Int(numbers[1]) == own.possible else {
                throw ValidationError("sums differ: \(own) against \(answer.output)")
            }
            swift.append(own.seconds)
            other.append(numbers[3])
        }
        let (mine, theirs) = (swift.median ?? 0, other.median ?? 1)
        return "Swift \(Decimals.text(mine, 3)) s, C++ \(Decimals.text(theirs, 3)) s, "
            + "ratio \(Decimals.text(mine / theirs, 2)), medians of \(herhalingen); equal sums"
    }
}
