import Domain
import Testing

@testable import Report

struct FiguresTests {
    @Test(arguments: [(50, 3), (90, 5), (100, 5), (20, 1), (21, 2)])
    func percentilesAreNearestRank(percent: Int, minutes: Int) {
        let times = RideTimes([5, 1, 4, 2, 3].map(Seconds.minutes))
        #expect(times.percentile(percent) == .minutes(minutes))
    }

    @Test func noRidesHaveNoPercentile() { #expect(RideTimes([]).median == nil) }

    @Test func aRideOfThirtyMinutesBelongsBelowThirty() {
        let histogram = Histogram([.minutes(30), Seconds(30 * 60 + 1), .zero])
        #expect(histogram.bins.map(\.count) == [1, 0, 0, 0, 0, 1, 1])
        #expect(histogram.bins[5].text == "25 tot 30 min")
    }

    @Test func classesWidenUntilNobodyStandsOut() {
        let times = [1, 2, 3, 4, 6, 11, 12, 13, 14, 15, 16].map(Seconds.minutes)
        let joined = Histogram(times, smallest: 5)
        #expect(joined.bins.map(\.text) == ["0 tot 10 min", "10 tot 20 min"])
        #expect(joined.bins.map(\.count) == [5, 6])
        #expect(joined.bins.map(joined.height) == [2.5, 3])
        #expect(Histogram(times).bins.count == 4)
    }

    @Test(arguments: [[Int](), [3], [1, 2, 30], [30, 31, 32, 33, 34, 90]])
    func aJoinedHistogramLosesNobody(minutes: [Int]) {
        let bins = Histogram(minutes.map(Seconds.minutes), smallest: 5).bins
        #expect(bins.map(\.count).reduce(0, +) == minutes.count)
        #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.upTo == $1.above })
        #expect(minutes.count < 5 || bins.allSatisfy { $0.count == 0 || $0.count >= 5 })
    }

    @Test func absurdTimesStayWithinTheChart() {
        #expect(Histogram([Seconds(-900), Seconds(Int.max)]).bins.count <= 72)
    }

    @Test func costsAddUpToTheMetersCost() {
        let half = SampleDay().half()
        let figures = HalfFigures(half, number: 1, showsDate: false)
        #expect(figures.cost == half.stored.record.cost)
        #expect(figures.cost > .zero)
        #expect(figures.rides.count == 59)
    }

    @Test func waitingCountsOnlyWithPupilsAboard() {
        let figures = HalfFigures(SampleDay().half(), number: 1, showsDate: false)
        let stops = figures.duties.flatMap(\.stops)
        #expect(stops.filter { $0.number == 3 }.allSatisfy { $0.waiting == Seconds(90) })
        #expect(stops.filter { $0.number == 1 }.allSatisfy { $0.waiting == .zero })
    }

    @Test func aRideIsMeasuredFromDepartureToBegin() throws {
        let half = SampleDay().half()
        let duty = try #require(half.stored.plan.duties.first)
        let figures = HalfFigures(half, number: 1, showsDate: false)
        let first = try #require(duty.stops.first?.boarding.first?.pupil)
        let ride = try #require(figures.rides.first { $0.pupil == first })
        #expect(ride.duration == duty.stops[duty.stops.count - 1].begin - duty.stops[0].departure)
    }
}
