/// One tariff component as the invoice computes it: rate × quantity / divisor, rounded half up.
package struct Price: Equatable {
    package let rate: Int
    package let divisor: Int

    package init(rate: Int, divisor: Int) {
        self.rate = rate
        self.divisor = divisor
    }

    package static let free = Price(rate: 0, divisor: 1)

    @inline(__always)
    func amount(_ quantity: Int) -> Int {
        if divisor == 1 { return rate * quantity }
        return rate == 0 ? 0 : (2 * rate * quantity + divisor) / (2 * divisor)
    }
}

/// All prices of one vehicle class. Quantities are non-negative, so integer division rounds half up.
package struct Prices: Equatable {
    /// Start of the duty and the half-day's share of the vehicle-day.
    package var dutyFixed = 0
    package var dutyTime = Price.free
    package var attendantTime = Price.free
    package var length = Price.free
    package var runFixed = 0
    package var loadedTime = Price.free
    package var loadedLength = Price.free
    package var pupil = Price.free
    package var wheelchair = Price.free
    package var runMinimum = 0

    package init() {}

    /// Whether the time or length that a run is loaded has a price of its own.
    var chargesLoaded: Bool { loadedTime.rate != 0 || loadedLength.rate != 0 || runMinimum != 0 }

    @inline(__always)
    func duty(duration: Int, length metres: Int) -> Int {
        dutyFixed + dutyTime.amount(duration) + attendantTime.amount(duration) + length.amount(metres)
    }

    @inline(__always)
    func run(loadedTime seconds: Int, loadedLength metres: Int, pupils: Int, wheelchairs: Int) -> Int {
        let sum =
            runFixed + loadedTime.amount(seconds) + loadedLength.amount(metres) + pupil.amount(pupils)
            + wheelchair.amount(wheelchairs)
        return max(sum, runMinimum)
    }
}
