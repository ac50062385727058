import Domain
import Generator
import Optimiser
import TestSupport
import Testing

@Suite("Schooltijden zoeken") struct BellTimeSearchTests {
    private static func problems(_ region: Region) throws -> BellTimeSearch.Problems {
        let date = try #require(RegionGenerator.demoDate)
        return { shifts throws(Fault) in
            var moved = region
            for index in moved.destinations.indices {
                guard let shift = shifts[moved.destinations[index].id] else { continue }
                for (day, bells) in moved.destinations[index].bellTimes {
                    moved.destinations[index].bellTimes[day] = BellTimes(
                        start: bells.start + shift, end: bells.end + shift)
                }
            }
            var halves: [HalfDayProblem] = []
            for direction in Direction.allCases { halves.append(try moved.halfDay(on: date, direction).problem) }
            return halves
        }
    }

    private static func change(_ region: Region, mostDestinations: Int? = nil) -> BellSearch {
        let busy = Dictionary(grouping: region.pupils, by: \.destination).sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        return BellSearch(
            destinations: busy.prefix(4).map(\.key), most: .minutes(20), step: .minutes(10),
            mostDestinations: mostDestinations)
    }

    private static func find(_ region: Region, _ change: BellSearch, threads: Int = 2) throws -> BellTimeSearch.Outcome
    {
        try BellTimeSearch(
            change, parameters: SolveParameters(iterationLimit: 11_200, threads: threads),
            problems: try problems(region)
        ).find()
    }

    @Test("Shifts stay within what was asked, never cost more, and their plans are right", arguments: 1...3)
    func shiftsAreAllowed(seed: UInt64) throws {
        let region = RegionGenerator(seed: seed, pupils: 50).generated().region
        let change = Self.change(region, mostDestinations: 2)
        let outcome = try Self.find(region, change)
        #expect(outcome.costAfter <= outcome.costBefore)
        #expect(outcome.shifts.count <= 2)
        #expect(outcome.planned >= 4 && outcome.alternatives > 50)
        for (destination, shift) in outcome.shifts {
            #expect(change.destinations.contains(destination))
            #expect(abs(shift.rawValue) <= 1200 && shift.rawValue % 600 == 0)
        }
        for problem in try Self.problems(region)(outcome.shifts) {
            #expect(try CheckedSolve(problem, SolveParameters(iterationLimit: 400)).violations == [])
        }
    }

    @Test("Threads do not change the answer")
    func reproducible() throws {
        let region = RegionGenerator(seed: 5, pupils: 40).generated().region
        let change = Self.change(region)
        #expect(try Self.find(region, change, threads: 1) == (try Self.find(region, change, threads: 2)))
    }

    @Test("Two schools at one hour need two vehicles; half an hour apart one can do both")
    func savesAVehicle() throws {
        let region = Self.twoSchools()
        let outcome = try Self.find(
            region, BellSearch(destinations: ["B"], most: .minutes(30), step: .minutes(15)))
        #expect(outcome.shifts["B"] != nil)
        #expect(outcome.costAfter < outcome.costBefore)
    }

    /// Two far apart villages, each with its school and pupils; starting a vehicle is dear.
    private static func twoSchools() -> Region {
        func address(_ latitude: Double, _ longitude: Double) -> Address {
            Address(coordinate: Coordinate(latitude: latitude, longitude: longitude))
        }
        let bells = BellTimes(start: .clock(8, 30), end: .clock(14, 30))
        let week = Dictionary(uniqueKeysWithValues: Weekday.schoolDays.map { ($0, bells) })
        let schools = [("A", 52.60), ("B", 52.66)].map { code, latitude in
            Destination(
                id: .init(code), name: "School \(code)", address: address(latitude, 4.75), bellTimes: week,
                gate: .init(code))
        }
        let pupils = (0..<8).map { index in
            let isFirst = index < 4
            return Pupil(
                id: .init("L\(index)"), home: address((isFirst ? 52.605 : 52.665) + Double(index) * 0.0005, 4.74),
                destination: isFirst ? "A" : "B", municipality: "Alkmaar")
        }
        let shift = TimeWindow(.clock(6, 0), .clock(18, 0))
        return Region(
            pupils: pupils, destinations: schools, gates: [Gate(id: "A"), Gate(id: "B")],
            depots: [Depot(id: "D", name: "Depot", address: address(52.63, 4.75))],
            vehicleTypes: [
                VehicleType(id: "BUS", name: "Bus", configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 0)])
            ],
            fleet: [
                FleetEntry(
                    id: "BUS", type: "BUS", depot: "D", count: 4, shifts: [.toSchool: shift, .fromSchool: shift])
            ],
            contract: Contract(
                name: "proef",
                tariff: Tariff(rates: ["BUS": Rates([.dutyStart: .cents(20_000), .kilometre: .cents(50)])])))
    }
}
