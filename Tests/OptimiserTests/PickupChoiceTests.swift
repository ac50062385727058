import Domain
import Generator
import LinearProgramming
import RoadNetwork
import Testing

@testable import Optimiser

@Suite("Opstapplaatsen kiezen") struct PickupChoiceTests {
    private static func region(seed: UInt64, pupils: Int = 60) -> Region {
        var region = RegionGenerator(seed: seed, pupils: pupils).generated().region
        for index in region.pupils.indices {
            region.pupils[index].ageGroup = AgeGroup.allCases[index % AgeGroup.allCases.count]
        }
        return region
    }

    /// A point at every fourth home.
    private static func change(_ region: Region, fewest: Int = 2, capacity: Int? = nil) -> PickupChange {
        let candidates = region.pupils.enumerated().filter { $0.offset % 4 == 0 }.map { offset, pupil in
            PickupChange.Candidate(
                id: .init("OP\(offset)"), name: "Opstapplaats \(offset)", coordinate: pupil.home.coordinate,
                capacity: capacity)
        }
        return PickupChange(
            candidates: candidates, mostWalking: [.nineToTwelve: 1500, .thirteenAndOver: 2000], fewest: fewest)
    }

    @Test("Everyone who walks may, and not too far; points have enough and not too many pupils", arguments: 1...12)
    func limitsHold(seed: UInt64) throws {
        let region = Self.region(seed: seed)
        let change = Self.change(region, capacity: 4)
        let outcome = try PickupChoice(region: region, change: change).choose()
        let pupils = Dictionary(uniqueKeysWithValues: region.pupils.map { ($0.id, $0) })
        for (id, pickup) in outcome.assigned {
            let pupil = try #require(pupils[id])
            #expect(!pupil.needs.hasWheelchair && pupil.needs.attendant == .none && !pupil.needs.isIndividual)
            #expect(pupil.handover == nil)
            let limit = try #require(pupil.ageGroup.flatMap { change.mostWalking[$0] })
            #expect(pickup.walk.distance <= limit)
            #expect(pickup.walk.duration <= .minutes(30))
            let places = [pupil.home.coordinate, pickup.point.coordinate].enumerated().map {
                Place(id: .init(String($0.offset)), coordinate: $0.element)
            }
            let matrix = try EstimateSource(.standard).matrix(for: places)
            #expect(pickup.walk.distance == matrix.length(from: 0, to: 1))
            for other in pupil.togetherWith { #expect(outcome.assigned[other]?.point == pickup.point) }
        }
        let counts = Dictionary(grouping: outcome.assigned.values, by: \.point.id).mapValues(\.count)
        for count in counts.values { #expect((2...4).contains(count)) }
        #expect(outcome.isProven)
    }

    @Test("A pupil's own permission is never stretched", arguments: 1...6)
    func ownPermission(seed: UInt64) throws {
        var region = Self.region(seed: seed)
        let change = Self.change(region)
        for index in region.pupils.indices { region.pupils[index].pickupPoint = .init(mostWalking: 400) }
        do throws(Fault) {
            let outcome = try PickupChoice(region: region, change: change).choose()
            for pickup in outcome.assigned.values { #expect(pickup.walk.distance <= 400) }
        } catch {
            #expect(error.code == "E-OPSTAP-NIEMAND")
        }
    }

    @Test("Some world has pupils who walk, and younger ones never do")
    func someoneWalks() throws {
        var walkers = 0
        for seed in UInt64(1)...6 {
            let region = Self.region(seed: seed)
            let outcome = try PickupChoice(region: region, change: Self.change(region)).choose()
            walkers += outcome.assigned.count
            for pupil in region.pupils where pupil.ageGroup == .upToEight { #expect(outcome.assigned[pupil.id] == nil) }
        }
        #expect(walkers > 10)
    }

    @Test("No point within reach is told, not planned around")
    func outOfReach() throws {
        let region = Self.region(seed: 3)
        var change = Self.change(region)
        for index in change.candidates.indices {
            change.candidates[index].coordinate = Coordinate(latitude: 51.0, longitude: 5.9)
        }
        let fault = #expect(throws: Fault.self) { try PickupChoice(region: region, change: change).choose() }
        #expect(fault?.code == "E-OPSTAP-NIEMAND")
    }

    @Test("The program's choice costs what the best of all choices costs", arguments: 1...300)
    func bruteForce(seed: UInt64) {
        var random = RandomSource(seed: seed, stream: 0)
        let walkers = (0..<(2 + random.below(4))).map { index in
            PickupWalker(
                pupil: .init("L\(index)"), destination: .init("S\(random.below(2))"), together: [],
                homeCost: Double(100 + random.below(400)),
                options: (0..<3).filter { _ in random.below(3) > 0 }.map {
                    .init(
                        candidate: $0, walk: Walk(duration: 60, distance: Metres(random.below(900)), permitted: 1000),
                        pointCost: Double(150 + 100 * $0))
                })
        }
        let change = PickupChange(
            candidates: (0..<3).map {
                .init(
                    id: .init("P\($0)"), name: "", coordinate: .init(latitude: 0, longitude: 0),
                    capacity: $0 == 0 ? 2 : nil)
            }, mostWalking: [:], fewest: 2)
        let answer = PickupProgram(walkers, change).solve(limits: .none)
        #expect(answer.isProven)
        let chosen = walkers.map { walker in
            walker.options.firstIndex { option in
                answer.chosen.contains { $0.walker.pupil == walker.pupil && $0.option == option }
            }
        }
        let best = Self.choices(of: walkers).compactMap { Self.cost($0, walkers, change) }.min() ?? .infinity
        #expect(abs((Self.cost(chosen, walkers, change) ?? .infinity) - best) < 1e-6)
    }

    private static func choices(of walkers: [PickupWalker]) -> [[Int?]] {
        walkers.reduce([[]]) { partial, walker in
            partial.flatMap { start in ([nil] + walker.options.indices.map { Int?($0) }).map { start + [$0] } }
        }
    }

    /// nil when a limit is broken.
    private static func cost(_ choice: [Int?], _ walkers: [PickupWalker], _ change: PickupChange) -> Double? {
        var total = 0.0
        var visits: [String: Double] = [:]
        var counts: [Int: Int] = [:]
        for (walker, option) in zip(walkers, choice) {
            guard let option = option.map({ walker.options[$0] }) else {
                total += walker.homeCost
                continue
            }
            total += 0.01 * Double(option.walk.distance.rawValue)
            visits["\(option.candidate) \(walker.destination)"] = option.pointCost
            counts[option.candidate, default: 0] += 1
        }
        for (candidate, count) in counts {
            if count < change.fewest || count > change.candidates[candidate].capacity ?? count { return nil }
        }
        return total + visits.values.reduce(0, +)
    }
}
