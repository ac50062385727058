/// One tariff component as the invoice computes it: rate × quantity / divisor, rounded half up.
package struct Price: Comparable {
    package let rate: Int
    package let divisor: Int

    package init(rate: Int, divisor: Int) {
        self.rate = rate
        self.divisor = divisor
    }

    package static let free = Price(rate: 0, divisor: 1)

    package static func < (one: Price, other: Price) -> Bool { one.rate * other.divisor < other.rate * one.divisor }

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

    /// No less than this in anything.
    static func least(_ one: Prices, _ other: Prices) -> Prices {
        var least = Prices()
        least.dutyFixed = min(one.dutyFixed, other.dutyFixed)
        least.dutyTime = min(one.dutyTime, other.dutyTime)
        least.attendantTime = min(one.attendantTime, other.attendantTime)
        least.length = min(one.length, other.length)
        least.runFixed = min(one.runFixed, other.runFixed)
        least.loadedTime = min(one.loadedTime, other.loadedTime)
        least.loadedLength = min(one.loadedLength, other.loadedLength)
        least.pupil = min(one.pupil, other.pupil)
        least.wheelchair = min(one.wheelchair, other.wheelchair)
        least.runMinimum = min(one.runMinimum, other.runMinimum)
        return least
    }

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
