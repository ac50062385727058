/// A price in hundredths of a cent (€ 0,0001), because prices per kilometre are quoted finer than cents.
package struct Rate: Quantity {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static func cents(_ value: Int) -> Rate { Rate(value * 100) }

    /// `0,38` or `0,3825`: at least two decimals.
    package var euroText: String {
        let (euros, rest) = abs(rawValue).quotientAndRemainder(dividingBy: 10_000)
        var decimals = String(rest)
        decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
        while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(rawValue < 0 ? "-" : "")\(euros),\(decimals)"
    }

    /// Raised by a percentage in hundredths (340 is 3.4 %), rounded half up to € 0,0001.
    package func indexed(byHundredthsOfPercent percentage: Int) -> Rate {
        Rate(Rounding.divide(rawValue * (10_000 + percentage), by: 10_000))
    }
}

/// The one place that says how money is rounded.
package enum Rounding {
    /// Integer division that rounds half up (towards +∞).
    ///
    /// - Precondition: `divisor` is positive.
    package static func divide(_ value: Int, by divisor: Int) -> Int {
        let doubled = 2 * value + divisor
        let quotient = doubled / (2 * divisor)
        return doubled < 0 && quotient * 2 * divisor != doubled ? quotient - 1 : quotient
    }
}
