import Domain
import TestSupport
import Testing

/// In the tiny world L1 lives 25 minutes from school Noord; the bell goes at 08:30, so alighting begins at 08:25 at the
/// latest. Boarding takes one minute and a stop one more.
@Suite struct ComplaintWishTests {
    private let heen = TinyWorld(.toSchool).problem
    private let terug = TinyWorld(.fromSchool).problem

    private func proof(_ wish: ComplaintWish, _ problem: HalfDayProblem) throws -> String? {
        let request = try #require(problem.requests.first { $0.pupil == "L1" })
        return wish.impossibility(for: request, in: problem, direct: .minutes(25))
    }

    @Test func theDirectRideIsTheLeast() throws {
        #expect(try proof(.rideAtMost(.minutes(25)), heen) == nil)
        #expect(try proof(.rideAtMost(.minutes(24)), heen)?.contains("25 min") == true)
    }

    @Test func leavingLaterThanCanBe() throws {
        let last = heen.arrivalWindow(of: try #require(heen.requests.first)).latest
        #expect(try proof(.notBefore(last - .minutes(27)), heen) == nil)
        #expect(try proof(.notBefore(last - .minutes(26)), heen) != nil)
    }

    @Test func homeBeforeItCanBe() throws {
        #expect(try proof(.homeBy(.clock(14, 56)), terug) == nil)
        #expect(try proof(.homeBy(.clock(14, 55)), terug) != nil)
    }

    @Test func contradictingWhatWasAgreed() throws {
        var problem = heen
        problem.together = [.init("L1", "L2")]
        #expect(try proof(.apartFrom("L2"), problem) != nil)
        #expect(try proof(.alone, problem) != nil)
        #expect(try proof(.apartFrom("L3"), problem) == nil)
    }

    @Test func grantedAsARule() throws {
        let request = try #require(heen.requests.first { $0.pupil == "L1" })
        let shorter = try ComplaintWish.rideAtMost(.minutes(30)).granted(to: "L1", in: heen)
        #expect(shorter.norms.resolve(.maximumRide, for: request).value == 1800)
        #expect(try ComplaintWish.apartFrom("L2").granted(to: "L1", in: heen).apart == [.init("L1", "L2")])
        #expect(
            try ComplaintWish.notBefore(.clock(7, 50)).granted(to: "L1", in: heen).requests.first?.earliestPickup
                == .clock(7, 50))
        #expect(try ComplaintWish.alone.granted(to: "L1", in: heen).requests.first?.needs.isIndividual == true)
        #expect(throws: ComplaintWish.Obstacle.otherDirection) {
            try ComplaintWish.homeBy(.clock(16, 0)).granted(to: "L1", in: heen)
        }
        #expect(throws: ComplaintWish.Obstacle.notInPlan) { try ComplaintWish.fixedDriver.granted(to: "L1", in: heen) }
        #expect(throws: ComplaintWish.Obstacle.otherIsAbsent) {
            try ComplaintWish.apartFrom("L9").granted(to: "L1", in: heen)
        }
    }
}
