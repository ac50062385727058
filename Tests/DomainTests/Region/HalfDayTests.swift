import Domain
import Testing

struct HalfDayTests {
    private let monday = PlanDate("2026-11-23")

    private func region() -> Region {
        func address(_ offset: Double) -> Address {
            Address(coordinate: Coordinate(latitude: 52.6 + offset, longitude: 4.7))
        }
        let school = Destination(
            id: "school", name: "School", address: address(0),
            bellTimes: [.monday: BellTimes(start: .clock(8, 30), end: .clock(14, 30))], gate: "poort")
        var pupils = ["L2", "L1", "L3"].enumerated().map { index, code in
            Pupil(
                id: Pupil.ID(code), home: address(Double(index + 1) / 100), destination: "school",
                municipality: "Bergen")
        }
        pupils[0].togetherWith = ["L1"]
        pupils[1].togetherWith = ["L2"]
        pupils[2].apartFrom = ["L1", "L9"]
        pupils[2].rideCap = .minutes(45)
        pupils[2].rideCapReason = "besluit"
        return Region(
            pupils: pupils, destinations: [school], gates: [Gate(id: "poort")],
            depots: [Depot(id: "s", name: "S", address: address(0.2))],
            contract: Contract(name: "C", tariff: Tariff(rates: [:])))
    }

    @Test func pairsAndCapsComeAlongOnce() throws {
        let (problem, findings) = try region().halfDay(on: try #require(monday), .toSchool)
        #expect(findings.isEmpty)
        #expect(problem.requests.map(\.pupil) == ["L1", "L2", "L3"])
        #expect(problem.together == [.init("L1", "L2")])
        #expect(problem.apart == [.init("L1", "L3")])
        #expect(problem.norms.resolve(.maximumRide, for: problem.requests[2]).reason == "besluit")
        #expect(problem.requests.allSatisfy { $0.bell == .clock(8, 30) })
    }

    @Test func theOrderOfTheListDoesNotMatter() throws {
        var shuffled = region()
        shuffled.pupils.reverse()
        let date = try #require(monday)
        #expect(try shuffled.halfDay(on: date, .toSchool).problem == region().halfDay(on: date, .toSchool).problem)
    }

    @Test func attendanceDecidesWhoRides() throws {
        var region = region()
        region.pupils[0].attendance.days = [.tuesday]
        region.pupils[1].attendance.directions = [.fromSchool]
        region.pupils[2].attendance.personalStart = .clock(9, 15)
        let (problem, _) = try region.halfDay(on: try #require(monday), .toSchool)
        #expect(problem.requests.map(\.pupil) == ["L3"])
        #expect(problem.requests[0].bell == .clock(9, 15))
    }

    @Test(arguments: [("2026-11-24", "", false), ("", "2026-11-22", false), ("2026-11-23", "2026-11-23", true)])
    func validityHasBothDaysInIt(_ from: String, _ until: String, _ rides: Bool) throws {
        let attendance = Attendance(
            validFrom: PlanDate(from), validUntil: PlanDate(until))
        #expect(attendance.rides(on: try #require(monday), .toSchool) == rides)
    }

    @Test func aDayWithoutBellTimesIsTold() throws {
        let (problem, findings) = try region().halfDay(on: try #require(PlanDate("2026-11-25")), .toSchool)
        #expect(problem.requests.isEmpty)
        #expect(findings.count == 3)
        #expect(findings.allSatisfy { $0.cause == "School heeft geen schooltijden op wo" })
    }

    @Test func withoutAContractThereIsNoProblem() throws {
        var region = region()
        region.contract = nil
        let date = try #require(monday)
        #expect(throws: Fault.self) { try region.halfDay(on: date, .toSchool) }
    }
}
