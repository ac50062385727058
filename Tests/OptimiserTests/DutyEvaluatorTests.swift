import Domain
import LinearProgramming
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// The fast timing of a duty against a linear program that is written from the rules' words.
struct DutyEvaluatorTests {
    @Test(arguments: [Direction.toSchool, .fromSchool], 1...8)
    func feasibilityAndCheapestTimingAgreeWithALinearProgram(_ direction: Direction, _ seed: Int) throws {
        let problem = RandomWorld.problem(seed: UInt64(seed), pupils: 14, direction)
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        let scratch = Scratch(requestCount: instance.requestCount)
        let evaluator = DutyEvaluator(instance: instance, scratch: scratch)
        var random = RandomSource(seed: UInt64(seed), stream: 9)
        var feasible = 0
        for _ in 0..<200 {
            let vehicle = instance.classes[random.below(instance.classes.count)]
            let count = RandomSequences.draw(instance, scratch, &random)
            let outcome = evaluator.evaluate(count: count, in: vehicle, timing: true)
            guard loadsFit(instance, scratch, count, vehicle) else { continue }
            let program = TimingProgram(instance, scratch, count, vehicle)
            let span = program.least(.span)
            #expect((outcome != nil) == (span != nil))
            guard let outcome, let span else { continue }
            feasible += 1
            #expect(abs(Double(outcome.end - outcome.start) - span) < 0.01)
            #expect(abs(Double(loadedTime(scratch, count)) - (program.least(.loaded) ?? -1)) < 0.01)
        }
        #expect(feasible > 0)
    }

    /// A hundred thousand sequences: half of them pupils', half dial-a-ride.
    @Test(arguments: 1...10)
    func feasibilityAndSpanAgreeWithDifferenceConstraints(_ seed: Int) throws {
        var random = RandomSource(seed: UInt64(seed), stream: 11)
        let direction: Direction = seed % 2 == 0 ? .toSchool : .fromSchool
        let problem = RandomWorld.problem(seed: UInt64(seed), pupils: 14, direction)
        let pupils = InstanceBuilder.build(problem, try problem.travelMatrix())
        let others = RandomSequences.dialARide(requests: 14, &random)
        for instance in [pupils, others] {
            let scratch = Scratch(requestCount: instance.requestCount)
            let evaluator = DutyEvaluator(instance: instance, scratch: scratch)
            var feasible = 0
            for _ in 0..<5_000 {
                let vehicle = instance.classes[random.below(instance.classes.count)]
                let count = RandomSequences.draw(instance, scratch, &random)
                guard loadsFit(instance, scratch, count, vehicle) else { continue }
                let events = (0..<count).map { Int(scratch.event[$0]) }
                let slow = DifferenceConstraints(events, instance, vehicle)
                let outcome = evaluator.evaluate(count: count, in: vehicle)
                #expect((outcome != nil) == slow.isSolvable(), "\(events)")
                guard let outcome else { continue }
                feasible += 1
                #expect(slow.isSolvable(span: outcome.end - outcome.start))
                #expect(!slow.isSolvable(span: outcome.end - outcome.start - 1))
            }
            #expect(feasible > 100)
        }
    }

    /// Where a stop is left at which someone alighted, nobody for it may stay aboard whose time it was.
    private func leavesNobodyBehind(
        _ instance: Instance, _ scratch: Scratch, _ index: Int, _ aboard: [Int]
    ) -> Bool {
        let (event, next) = (Int(scratch.event[index]), Int(scratch.event[index + 1]))
        if event % 2 == 0 || instance.stopKey[event] == instance.stopKey[next] { return true }
        return !aboard.map { 2 * $0 + 1 }.contains {
            instance.stopKey[$0] == instance.stopKey[event] && instance.beginLow[$0] <= instance.beginLow[event]
        }
    }

    /// Everything that is not about time, by the plainest code: whether the linear program may speak.
    private func loadsFit(_ instance: Instance, _ scratch: Scratch, _ count: Int, _ vehicle: VehicleClass) -> Bool {
        var aboard: [Int] = []
        var loads: [Load] = []
        var run: Set<Int> = []
        for index in 0..<count {
            let request = Int(scratch.event[index]) / 2
            if scratch.event[index] % 2 == 0 { aboard.append(request) } else { aboard.removeAll { $0 == request } }
            if aboard.count == 1 && scratch.event[index] % 2 == 0 { run = [] }
            if index + 1 < count, !leavesNobodyBehind(instance, scratch, index, aboard) { return false }
            run.insert(instance.destination[request])
            if run.count > instance.destinationsPerRun { return false }
            if Set(aboard.map { instance.destination[$0] }).count > instance.destinationsAboard { return false }
            if aboard.contains(where: { instance.mostAboard[$0] < aboard.count }) { return false }
            for other in aboard {
                if instance.conflicts.range(other).contains(where: { aboard.contains(instance.conflicts[$0]) }) {
                    return false
                }
            }
            loads.append(aboard.reduce(Load.zero) { $0 &+ instance.loads[2 * $1] })
        }
        let places = (0..<count).map { instance.place[Int(scratch.event[$0])] }
        let path = [vehicle.depot] + places + [vehicle.depot]
        let metres = zip(path, path.dropFirst()).map { instance.length($0, $1) }.reduce(0, +)
        return metres <= vehicle.range
            && vehicle.configurations.contains { capacity in loads.allSatisfy { $0.fits(in: capacity) } }
    }

    private func loadedTime(_ scratch: Scratch, _ count: Int) -> Int {
        var total = 0
        var first = 0
        for index in 0..<count {
            if scratch.aboard[index] == 0 { first = index }
            if index + 1 == count || scratch.aboard[index + 1] == 0 {
                total += Int(scratch.begin[index]) + Int(scratch.dwell[index]) - Int(scratch.begin[first])
            }
        }
        return total
    }
}

/// Times of one duty as a linear program: one variable per stop, and those of leaving and returning.
private struct TimingProgram {
    enum Goal { case span, loaded }

    private struct Halt {
        var events: [Int]
        var place: Int
        var dwell: Int
        var aboardBefore: [Int]
    }

    private let instance: Instance
    private let vehicle: VehicleClass
    private let halts: [Halt]

    init(_ instance: Instance, _ scratch: Scratch, _ count: Int, _ vehicle: VehicleClass) {
        self.instance = instance
        self.vehicle = vehicle
        var halts: [Halt] = []
        var aboard: [Int] = []
        for index in 0..<count {
            let event = Int(scratch.event[index])
            if let last = halts.last, instance.stopKey[last.events[0]] == instance.stopKey[event] {
                halts[halts.count - 1].events.append(event)
                halts[halts.count - 1].dwell += instance.service[event]
            } else {
                halts.append(
                    Halt(
                        events: [event], place: instance.place[event],
                        dwell: instance.fixedTime[event] + instance.service[event], aboardBefore: aboard))
            }
            if event % 2 == 0 { aboard.append(event / 2) } else { aboard.removeAll { $0 == event / 2 } }
        }
        self.halts = halts
    }

    func least(_ goal: Goal) -> Double? {
        var program = LinearProgram()
        let (leave, back) = (halts.count, halts.count + 1)
        for halt in halts {
            let low = halt.events.map { instance.beginLow[$0] }.max() ?? 0
            let high = halt.events.map { min(instance.beginHigh[$0], instance.departHigh[$0] - halt.dwell) }.min() ?? 0
            program.columns.append(.init(cost: 0, lower: Double(low), upper: Double(high)))
        }
        for _ in 0..<2 {
            program.columns.append(.init(cost: 0, lower: Double(vehicle.shiftLow), upper: Double(vehicle.shiftHigh)))
        }
        func atLeast(_ later: Int, _ earlier: Int, _ gap: Int) { bound(&program, later, earlier, gap, nil) }
        atLeast(0, leave, instance.driving(vehicle.depot, halts[0].place))
        let last = halts[halts.count - 1]
        atLeast(back, halts.count - 1, last.dwell + instance.driving(last.place, vehicle.depot))
        if vehicle.longestDuty < Instance.unlimited { bound(&program, back, leave, 0, vehicle.longestDuty) }
        for index in halts.indices.dropFirst() {
            let gap = halts[index - 1].dwell + instance.driving(halts[index - 1].place, halts[index].place)
            bound(&program, index, index - 1, gap, waitLimit(halts[index]).map { gap + $0 })
        }
        addRides(&program)
        addGoal(goal, leave, back, &program)
        let solution = program.solve()
        guard solution.status == .optimal else { return nil }
        return solution.objective + (goal == .loaded ? loadedConstant : 0)
    }

    private func waitLimit(_ halt: Halt) -> Int? {
        let limits = halt.aboardBefore.map {
            instance.isGate[halt.events[0]] == 1 ? instance.waitAtGate[$0] : instance.waitOnRoad[$0]
        }
        return limits.min()
    }

    private func addRides(_ program: inout LinearProgram) {
        for (to, halt) in halts.enumerated() {
            for event in halt.events where event % 2 == 1 {
                guard let from = halts.firstIndex(where: { $0.events.contains(event - 1) }) else { continue }
                bound(&program, to, from, 0, instance.rideCap[event / 2] + halts[from].dwell)
            }
        }
    }

    private func bound(_ program: inout LinearProgram, _ later: Int, _ earlier: Int, _ least: Int, _ most: Int?) {
        let row = program.rows.count
        program.rows.append(.init(lower: Double(least), upper: most.map(Double.init) ?? .infinity))
        program.entries.append(.init(row: row, column: later, value: 1))
        program.entries.append(.init(row: row, column: earlier, value: -1))
    }

    /// Ends of runs: halts after which nobody is aboard.
    private var runs: [(first: Int, last: Int)] {
        var runs: [(Int, Int)] = []
        var first = 0
        for index in halts.indices {
            if halts[index].aboardBefore.isEmpty { first = index }
            if index + 1 == halts.count || halts[index + 1].aboardBefore.isEmpty { runs.append((first, index)) }
        }
        return runs
    }

    private var loadedConstant: Double { Double(runs.map { halts[$0.last].dwell }.reduce(0, +)) }

    private func addGoal(_ goal: Goal, _ leave: Int, _ back: Int, _ program: inout LinearProgram) {
        switch goal {
        case .span:
            program.columns[back].cost += 1
            program.columns[leave].cost -= 1
        case .loaded:
            for run in runs {
                program.columns[run.last].cost += 1
                program.columns[run.first].cost -= 1
            }
        }
    }
}
