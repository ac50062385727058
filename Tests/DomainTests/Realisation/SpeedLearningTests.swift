import Domain
import Testing

@Suite struct SpeedLearningTests {
    private static let squares = (0..<4).map { GridSquare(column: 90 + $0, row: 1750) }

    /// Drives between four squares at seven and at ten o'clock; at seven, drives take `slow` (hundredths) in the first
    /// square, and every drive has noise of its own and of its vehicle.
    private func legs(slow: Int, days: Int = 40, seed: UInt64 = 5, odd: Int = 0) -> [DrivenLeg] {
        var draw = SplitMix64(seed: seed, stream: 1)
        var legs: [DrivenLeg] = []
        for day in 0..<days {
            for vehicle in 0..<6 {
                let pace = draw.within(93...107)
                for _ in 0..<4 {
                    let hour = draw.happens(inThousand: 500) ? 7 : 10
                    let ends = [draw.below(4), draw.below(4)]
                    let touches = hour == 7 ? ends.count { $0 == 0 } : 0
                    let assumed = draw.within(200...900)
                    var time = assumed * pace * draw.within(88...112) / 10_000
                    time += time * (slow - 100) * touches / 200
                    // A stop at a level crossing, a forgotten coat.
                    if draw.happens(inThousand: odd) { time += draw.within(600...2400) }
                    legs.append(
                        DrivenLeg(
                            track: .init(from: point(ends[0], &draw), to: point(ends[1], &draw)), hour: hour,
                            assumed: Seconds(assumed), realised: Seconds(time), vehicleDay: day * 6 + vehicle, day: day)
                    )
                }
            }
        }
        return legs
    }

    /// One of twelve homes in a square.
    private func point(_ square: Int, _ draw: inout SplitMix64) -> Coordinate {
        Coordinate(
            latitude: (Double(Self.squares[square].row) + 0.5) * GridSquare.height,
            longitude: (Double(Self.squares[square].column) + 0.1 + 0.06 * Double(draw.below(12))) * GridSquare.width)
    }

    @Test func theSlowSquareIsFoundWithItsFactor() throws {
        let estimates = SpeedLearning.estimates(legs(slow: 145))
        let slow = estimates.filter(\.isSlow)
        #expect(slow.map(\.square) == [Self.squares[0]] && slow.map(\.hour) == [7])
        let factor = try #require(slow.first?.factor)
        #expect(abs(factor.median - 1450) < 60, "\(factor)")
        #expect(try (#require(factor.low)...#require(factor.high)).contains(1450))
        #expect(estimates.count == 8)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func nothingIsProposedWhereNothingIsSlow(seed: UInt64) {
        #expect(SpeedLearning.estimates(legs(slow: 100, seed: seed)).filter(\.isSlow).isEmpty)
    }

    @Test func oddDrivesDoNotCount() throws {
        let estimates = SpeedLearning.estimates(legs(slow: 130, odd: 60))
        #expect(estimates.filter(\.isSlow).map(\.square) == [Self.squares[0]])
        #expect(abs(try #require(estimates.first { $0.isSlow }).factor.median - 1300) < 80)
    }

    @Test func oneRoadIsNoArea() {
        let one = legs(slow: 150).map { leg in
            var leg = leg
            leg.track = .init(
                from: Coordinate(latitude: 52.6, longitude: 4.6), to: Coordinate(latitude: 52.7, longitude: 4.7))
            return leg
        }
        #expect(SpeedLearning.estimates(one).isEmpty)
    }

    @Test func fewDaysProposeNothing() { #expect(SpeedLearning.estimates(legs(slow: 150, days: 4)).isEmpty) }

    @Test func theCorrectionMakesTheMatrixLonger() throws {
        let date = try #require(PlanDate("2026-11-24"))
        let all = legs(slow: 145)
        let correction = SpeedLearning.correction(
            SpeedLearning.estimates(all), legs: all, madeOn: date, from: date, until: date
        ) { _ in "traag" }
        let area = try #require(correction.areas.first)
        #expect(correction.areas.count == 1 && area.label == "traag" && area.direction == .toSchool)
        #expect(area.halfDayDrives > area.drives)
        func place(_ id: Place.ID, _ square: GridSquare) -> Place {
            Place(
                id: id,
                coordinate: Coordinate(
                    latitude: (Double(square.row) + 0.5) * GridSquare.height,
                    longitude: (Double(square.column) + 0.5) * GridSquare.width))
        }
        let places = [
            place("A", Self.squares[0]), place("B", Self.squares[0]), place("C", Self.squares[1]), Place(id: "D"),
        ]
        let matrix = TravelMatrix(
            count: 4, seconds: Array(repeating: 1000, count: 16), metres: Array(repeating: 5000, count: 16))
        let made = correction.corrected(matrix, places: places, .toSchool)
        let factor = correction.factor(of: Self.squares[0], .toSchool)
        #expect(factor > 1.15 && factor < 1.3, "half of the morning's drives are slow")
        #expect(made.duration(from: 0, to: 1).rawValue == Int((1000 * factor).rounded()))
        #expect(made.duration(from: 0, to: 2).rawValue == Int((1000 * (factor + 1) / 2).rounded()))
        #expect(made.duration(from: 2, to: 3) == 1000 && made.metres == matrix.metres)
        #expect(correction.corrected(matrix, places: places, .fromSchool) == matrix)
    }
}

/// A plan of a half-day has one factor for each square.
@Suite struct CorrectionInPlanTests {
    private func area(hour: Int, thousandths: Int, drives: Int) -> TravelCorrection.Area {
        .init(
            square: GridSquare(Coordinate(latitude: 52.63, longitude: 4.75)), label: "Alkmaar", hour: hour,
            thousandths: thousandths, low: 1060, high: 1600, drives: drives, halfDayDrives: 100)
    }

    @Test func hoursWeighByWhatWasSeenInThem() throws {
        let day = try #require(PlanDate("2026-11-27"))
        let correction = TravelCorrection(
            madeOn: day, measuredFrom: day, measuredUntil: day,
            areas: [
                area(hour: 7, thousandths: 1400, drives: 50), area(hour: 8, thousandths: 1200, drives: 25),
                area(hour: 15, thousandths: 1300, drives: 100),
            ])
        // 1 + 0.4 × 50/100 + 0.2 × 25/100; the quarter without a proposal counts as assumed.
        #expect(correction.inPlan.map(\.thousandths) == [1250, 1300])
        #expect(correction.inPlan.map(\.direction) == [.toSchool, .fromSchool])
        #expect(correction.inPlan.map(\.label) == ["Alkmaar", "Alkmaar"])
    }
}
