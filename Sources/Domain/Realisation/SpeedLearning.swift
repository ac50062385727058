/// How much longer (or shorter) driving takes than assumed, by square and hour.
///
/// Each drive is explained by the two squares in which it begins and ends, half each. A square's factor is the middle value
/// of what is left for it when the other ends are accounted for, again and again until it settles: single odd drives do
/// not count. For the interval neither vehicles on a day nor stretches of road that are driven every day count twice: the
/// assumption can be wrong about one road without the whole square being slow.
package enum SpeedLearning {
    package struct Estimate: Hashable, Sendable {
        package var square: GridSquare
        package var hour: Int
        /// Thousandths of what was assumed.
        package var factor: MedianEstimate
        package var drives: Int
        package var vehicleDays: Int
        package var days: Int
        /// Different stretches between two points.
        package var tracks: Int

        /// Slower beyond doubt, by more than a twentieth: less is not worth a correction.
        package var isSlow: Bool { (factor.low ?? 0) > 1050 }
    }

    package static let fewestDrives = 30
    package static let fewestVehicleDays = 12
    package static let fewestDays = 5
    package static let fewestTracks = 8
    /// Rounds of settling; the factors move less than their rounding after that.
    private static let rounds = 8

    private struct Cell: Hashable, Comparable {
        var square: GridSquare
        var hour: Int

        static func < (left: Self, right: Self) -> Bool { (left.square, left.hour) < (right.square, right.hour) }
    }

    /// - Returns: squares and hours with enough drives, in order.
    /// - Complexity: O(legs log legs) for each round.
    package static func estimates(_ legs: [DrivenLeg]) -> [Estimate] {
        var members: [Cell: [Int]] = [:]
        for (index, leg) in legs.enumerated() where leg.assumed > .zero {
            for square in Set([leg.from, leg.to]) {
                members[Cell(square: square, hour: leg.hour), default: []].append(index)
            }
        }
        let cells = members.filter { isEnough($0.value, legs) }.keys.sorted()
        var factors: [Cell: Double] = [:]
        let ratios = legs.map { Double($0.realised.rawValue) / Double(max(1, $0.assumed.rawValue)) }
        func rest(_ index: Int, _ cell: Cell) -> Double {
            let leg = legs[index]
            guard leg.from != leg.to else { return ratios[index] }
            let other = Cell(square: leg.from == cell.square ? leg.to : leg.from, hour: cell.hour)
            return 2 * ratios[index] - (factors[other] ?? 1)
        }
        for _ in 0..<rounds {
            for cell in cells {
                let values = (members[cell] ?? []).map { rest($0, cell) }.sorted()
                factors[cell] = min(3, max(0.5, values[values.count / 2]))
            }
        }
        return cells.compactMap { cell in
            let indices = members[cell] ?? []
            let vehicles = Set(indices.map { legs[$0].vehicleDay }).count
            let values = indices.map { Int((rest($0, cell) * 1000).rounded()) }.sorted()
            let tracks = Set(indices.map { legs[$0].track }).count
            return MedianEstimate(sorted: values, independent: min(vehicles, tracks)).map {
                Estimate(
                    square: cell.square, hour: cell.hour, factor: $0, drives: indices.count, vehicleDays: vehicles,
                    days: Set(indices.map { legs[$0].day }).count, tracks: tracks)
            }
        }
    }

    private static func isEnough(_ indices: [Int], _ legs: [DrivenLeg]) -> Bool {
        indices.count >= fewestDrives && Set(indices.map { legs[$0].vehicleDay }).count >= fewestVehicleDays
            && Set(indices.map { legs[$0].day }).count >= fewestDays
            && Set(indices.map { legs[$0].track }).count >= fewestTracks
    }

    /// The squares and hours that are slow beyond doubt.
    ///
    /// - Parameter label: what lies in a square.
    package static func correction(
        _ estimates: [Estimate], legs: [DrivenLeg], madeOn: PlanDate, from: PlanDate, until: PlanDate,
        label: (GridSquare) -> String
    ) -> TravelCorrection {
        var halfDays: [Cell: Int] = [:]
        for leg in legs {
            for square in Set([leg.from, leg.to]) {
                halfDays[Cell(square: square, hour: leg.hour < 12 ? 0 : 12), default: 0] += 1
            }
        }
        return TravelCorrection(
            madeOn: madeOn, measuredFrom: from, measuredUntil: until,
            areas: estimates.filter(\.isSlow).map { estimate in
                TravelCorrection.Area(
                    square: estimate.square, label: label(estimate.square), hour: estimate.hour,
                    thousandths: estimate.factor.median, low: estimate.factor.low ?? estimate.factor.median,
                    high: estimate.factor.high ?? estimate.factor.median, drives: estimate.drives,
                    halfDayDrives: halfDays[Cell(square: estimate.square, hour: estimate.hour < 12 ? 0 : 12)] ?? 0)
            })
    }
}
