/// Vehicle classes that differ in nothing but a fixed amount: one labelling serves them all.
struct PricingGroup {
    /// Of the instance.
    var classes: [Int]
    let depot: Int
    let shiftLow: Int
    let shiftHigh: Int
    let longestDuty: Int
    let reconfigurable: Bool
    let configurations: [Load]
    let rates: PricingRates
    /// Per request: ways of seating as bits.
    let seatings: [UInt8]

    static func all(of problem: PricingProblem) -> [PricingGroup] {
        let instance = problem.instance
        var groups: [PricingGroup] = []
        for (index, vehicle) in instance.classes.enumerated() where instance.fleetCounts[vehicle.fleet] > 0 {
            let group = PricingGroup(problem, index, vehicle)
            if let known = groups.firstIndex(where: { $0.isLike(group) }) {
                groups[known].classes.append(index)
            } else {
                groups.append(group)
            }
        }
        return groups
    }

    private init(_ problem: PricingProblem, _ index: Int, _ vehicle: VehicleClass) {
        let shift = problem.shift(vehicle)
        classes = [index]
        depot = problem.depotPlace[index]
        shiftLow = shift.low
        shiftHigh = shift.high
        longestDuty = vehicle.longestDuty
        reconfigurable = vehicle.reconfigurable
        configurations = vehicle.configurations
        rates = PricingRates(vehicle.prices)
        seatings = problem.requests.map { problem.instance.seatings($0, index) }
    }

    private func isLike(_ other: PricingGroup) -> Bool {
        depot == other.depot && shiftLow == other.shiftLow && shiftHigh == other.shiftHigh
            && longestDuty == other.longestDuty && reconfigurable == other.reconfigurable
            && configurations == other.configurations && rates == other.rates && seatings == other.seatings
    }

    /// A duty can last longer than this group's longest.
    var limitsDuration: Bool { longestDuty < shiftHigh - shiftLow }

    /// One configuration per bit; what a load fits in.
    @inline(__always)
    func fitting(_ load: Load) -> UInt64 {
        var bits: UInt64 = 0
        for index in configurations.indices where load.fits(in: configurations[index]) {
            bits |= 1 << UInt64(index & 63)
        }
        return bits
    }
}

/// Prices per unit. Lines of the invoice are rounded: what that can save is taken off in advance.
struct PricingRates: Equatable {
    /// Per second of duty.
    let time: Double
    let length: Double
    let runFixed: Double
    let runMinimum: Double
    let loadedTime: Double
    let loadedLength: Double
    let pupil: Double
    let wheelchair: Double
    /// Beginning a run may cost something.
    var chargesRuns: Bool { runFixed > 0 || runMinimum > 0 }
    /// Most that rounding saves.
    let dutyRounding: Double
    let runRounding: Double

    init(_ prices: Prices) {
        func unit(_ price: Price) -> Double { Double(price.rate) / Double(price.divisor) }
        func rounding(_ lines: [Price]) -> Double { 0.5 * Double(lines.count { $0.rate % $0.divisor != 0 }) }
        time = unit(prices.dutyTime) + unit(prices.attendantTime)
        length = unit(prices.length)
        runFixed = Double(prices.runFixed)
        runMinimum = Double(prices.runMinimum)
        loadedTime = unit(prices.loadedTime)
        loadedLength = unit(prices.loadedLength)
        pupil = unit(prices.pupil)
        wheelchair = unit(prices.wheelchair)
        dutyRounding = rounding([prices.dutyTime, prices.attendantTime, prices.length])
        runRounding = rounding([prices.loadedTime, prices.loadedLength, prices.pupil, prices.wheelchair])
    }
}
