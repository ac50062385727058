import Domain
import Generator
import Testing

/// Every hard case is there at every size, and each can be planned on its own.
@Suite struct HardCaseTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let region: Region
        var testDescription: String { "\(region.pupils.count) pupils" }
    }

    static let samples = [20, 50, 300].map {
        Sample(region: RegionGenerator(seed: 11, pupils: $0).generated().region)
    }

    @Test(arguments: samples)
    func everyCaseOccurs(_ sample: Sample) {
        let cases: [(String, (Pupil) -> Bool)] = [
            ("siblings", { !$0.togetherWith.isEmpty }), ("individual", { $0.needs.isIndividual }),
            ("quiet", { ($0.needs.mostAboard ?? 1) > 1 }), ("apart", { !$0.apartFrom.isEmpty }),
            ("wheelchair", { $0.needs.wheelchair == .wheelchair }),
            ("municipal", { $0.needs.attendant == .municipality }),
            ("parent", { $0.needs.attendant == .parent }), ("cap", { $0.rideCap != nil }),
            ("two places", { $0.needs.places == 2 }), ("front", { $0.needs.frontSeat == .required }),
            ("earliest", { $0.earliestPickup != nil }), ("latest", { $0.latestDropOff != nil }),
            ("handover", { $0.handover != nil }), ("pick-up point", { $0.pickupPoint != nil }),
            ("roster", { $0.attendance.personalStart != nil || $0.attendance.personalEnd != nil }),
            ("part time", { $0.attendance.days.count < 4 }), ("one way", { $0.attendance.directions.count == 1 }),
            ("from", { $0.attendance.validFrom != nil }), ("boarding", { $0.needs.boardingTime != nil }),
            ("child seat", { $0.needs.childSeat != .none }),
        ]
        for (name, applies) in cases { #expect(sample.region.pupils.contains(where: applies), "\(name)") }
    }

    @Test(arguments: samples)
    func twelvePercentHaveAWheelchairAndSomeCanTransfer(_ sample: Sample) {
        let wheelchairs = sample.region.pupils.filter { $0.needs.hasWheelchair }
        #expect(wheelchairs.count == (sample.region.pupils.count * 12 + 50) / 100)
        #expect(wheelchairs.contains { $0.needs.wheelchair == .canTransfer })
    }

    @Test(arguments: samples)
    func twoSchoolsShareAGateWithBays(_ sample: Sample) throws {
        let gate = try #require(sample.region.gates.first { $0.bays != nil })
        let schools = sample.region.destinations.filter { $0.gate == gate.id }
        #expect(schools.count == 2 && schools[0].address == schools[1].address)
        for school in schools { #expect(sample.region.pupils.contains { $0.destination == school.id }) }
    }

    @Test(arguments: samples)
    func siblingsShareAHomeAndSomeGoToDifferentSchools(_ sample: Sample) throws {
        let pupils = Dictionary(uniqueKeysWithValues: sample.region.pupils.map { ($0.id, $0) })
        var schools: [Set<Destination.ID>] = []
        for pupil in sample.region.pupils where !pupil.togetherWith.isEmpty {
            let family = try [pupil] + pupil.togetherWith.map { try #require(pupils[$0]) }
            for sibling in family { #expect(sibling.home == pupil.home && sibling.needs.mostAboard == nil) }
            schools.append(Set(family.map(\.destination)))
        }
        #expect(schools.contains { $0.count == 1 } && schools.contains { $0.count == 2 })
    }

    @Test(arguments: samples)
    func pairsApartNameEachOther(_ sample: Sample) {
        let pupils = Dictionary(uniqueKeysWithValues: sample.region.pupils.map { ($0.id, $0) })
        for pupil in sample.region.pupils {
            for other in pupil.apartFrom { #expect(pupils[other]?.apartFrom == [pupil.id]) }
            #expect(Set(pupil.apartFrom).isDisjoint(with: pupil.togetherWith))
        }
    }

    @Test(arguments: samples, Direction.allCases)
    func someoneIsFurtherThanTheCapAndNobodyIsImpossible(_ sample: Sample, _ direction: Direction) throws {
        for date in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"].compactMap({ PlanDate($0) }) {
            let (problem, findings) = try sample.region.halfDay(on: date, direction)
            #expect(findings.isEmpty)
            var far = 0
            for request in problem.requests {
                let direct = try directDrive(request, problem)
                let limit = problem.rideLimit(of: request, direct: direct)
                if limit.exceedsByDistance { far += 1 }
                #expect(direct <= (limit.limit ?? direct), "\(request.pupil) rides longer than allowed")
                #expect(slack(of: request, direct, problem) >= .minutes(2), "\(request.pupil) has no time")
            }
            #expect(far >= 1)
        }
    }

    /// Families board and alight in one stop: that has to fit in the windows of all of them.
    @Test(arguments: samples, Direction.allCases)
    func familiesFitInOneStop(_ sample: Sample, _ direction: Direction) throws {
        for date in ["2026-11-24", "2026-11-25"].compactMap({ PlanDate($0) }) {
            let (problem, _) = try sample.region.halfDay(on: date, direction)
            let together = Dictionary(grouping: sample.region.pupils.filter { !$0.togetherWith.isEmpty }, by: \.home)
            #expect(!together.isEmpty)
            for family in together.values {
                let requests = problem.requests.filter { request in family.contains { $0.id == request.pupil } }
                let windows = requests.map {
                    direction == .toSchool ? problem.arrivalWindow(of: $0) : problem.departureWindow(of: $0)
                }
                guard let first = windows.first else { continue }
                let common = windows.reduce(first) { $0.intersection($1) }
                let boarding = requests.map { problem.boardingTime(of: $0) }.reduce(60, +)
                let needed = direction == .toSchool ? .zero : boarding
                #expect(common.latest - common.earliest >= needed + .minutes(1))
            }
        }
    }

    /// Time to spare on a ride alone, door to door.
    private func slack(of request: Request, _ direct: Seconds, _ problem: HalfDayProblem) -> Seconds {
        let boarding = problem.boardingTime(of: request)
        if problem.direction == .toSchool {
            let begin = request.earliestPickup ?? .zero
            return problem.arrivalWindow(of: request).latest - begin - 30 - boarding - direct
        }
        let window = problem.departureWindow(of: request)
        let first = window.earliest + 60 + boarding + direct
        let last = window.latest + direct
        let alighting = problem.alightingTime(of: request) + 30
        var spare = min(
            window.latest - window.earliest - 60 - boarding, (request.latestDropOff ?? .clock(23, 0)) - first)
        if let handover = request.handover {
            spare = min(spare, handover.latest - alighting - first, last - handover.earliest)
        }
        return spare
    }

    /// What the standard estimate makes of it, on a plane.
    private func directDrive(_ request: Request, _ problem: HalfDayProblem) throws -> Seconds {
        let site = try #require(problem.site(request.destination))
        let from = try #require(problem.places.first { $0.id == request.place }?.coordinate)
        let to = try #require(problem.places.first { $0.id == site.place }?.coordinate)
        let north = (to.latitude - from.latitude) * 111_195
        let east = (to.longitude - from.longitude) * 67_537
        let length = 1.35 * (north * north + east * east).squareRoot()
        let slow = min(length, 3000) / 25 + max(0, min(length, 15_000) - 3000) / 50
        return Seconds(Int((slow + max(0, length - 15_000) / 75) * 3.6))
    }
}
