/// Where and when driving takes longer than assumed, learned from what was driven: a proposal that a planner may adopt.
package struct TravelCorrection: Hashable, Codable, Sendable {
    /// One square in one hour. A drive that begins and ends there takes `thousandths` of what was assumed, one that only
    /// begins or ends there half of the difference.
    package struct Area: Hashable, Codable, Sendable {
        package var square: GridSquare
        /// Dutch: what lies there.
        package var label: String
        /// Of the clock, 0…23.
        package var hour: Int
        package var thousandths: Int
        /// 95 % interval.
        package var low: Int
        package var high: Int
        /// Drives seen in this hour, and in the whole half-day (before or after noon).
        package var drives: Int
        package var halfDayDrives: Int

        package init(
            square: GridSquare, label: String, hour: Int, thousandths: Int, low: Int, high: Int, drives: Int,
            halfDayDrives: Int
        ) {
            self.square = square
            self.label = label
            self.hour = hour
            self.thousandths = thousandths
            self.low = low
            self.high = high
            self.drives = drives
            self.halfDayDrives = halfDayDrives
        }

        package var direction: Direction { hour < 12 ? .toSchool : .fromSchool }
    }

    package var madeOn: PlanDate
    package var measuredFrom: PlanDate
    package var measuredUntil: PlanDate
    package var areas: [Area]

    package init(madeOn: PlanDate, measuredFrom: PlanDate, measuredUntil: PlanDate, areas: [Area]) {
        self.madeOn = madeOn
        self.measuredFrom = measuredFrom
        self.measuredUntil = measuredUntil
        self.areas = areas
    }

    /// Of a whole half-day, which has one matrix: hours weigh by the drives that were seen in them, and hours without a
    /// correction count as assumed.
    package func factor(of square: GridSquare, _ direction: Direction) -> Double {
        areas.filter { $0.square == square && $0.direction == direction }.reduce(1.0) { sum, area in
            sum + Double(area.thousandths - 1000) / 1000 * Double(area.drives)
                / Double(max(area.drives, area.halfDayDrives, 1))
        }
    }

    /// What a plan of a half-day reckons with for one square.
    package struct InPlan: Hashable, Sendable {
        package var square: GridSquare
        package var label: String
        package var direction: Direction
        package var thousandths: Int
    }

    /// The squares with a correction, each half-day apart, in the order of the areas.
    package var inPlan: [InPlan] {
        var seen: Set<InPlan> = []
        return areas.compactMap { area in
            let one = InPlan(
                square: area.square, label: area.label, direction: area.direction,
                thousandths: Int((factor(of: area.square, area.direction) * 1000).rounded()))
            return seen.insert(one).inserted ? one : nil
        }
    }

    /// The same matrix with longer times; lengths stay.
    ///
    /// - Parameter places: in the order of the matrix; a place without a point is not corrected.
    /// - Complexity: O(places²).
    package func corrected(_ matrix: TravelMatrix, places: [Place], _ direction: Direction) -> TravelMatrix {
        var known: [GridSquare: Double] = [:]
        let factors = places.map { place -> Double in
            guard let square = place.coordinate.map(GridSquare.init(_:)) else { return 1 }
            let factor = known[square] ?? factor(of: square, direction)
            known[square] = factor
            return factor
        }
        guard factors.count == matrix.count else { return matrix }
        var seconds = matrix.seconds
        for from in 0..<matrix.count {
            for to in 0..<matrix.count {
                let index = from * matrix.count + to
                let factor = (factors[from] + factors[to]) / 2
                if factor != 1 { seconds[index] = Int32((Double(seconds[index]) * factor).rounded()) }
            }
        }
        return TravelMatrix(count: matrix.count, seconds: seconds, metres: matrix.metres)
    }
}
