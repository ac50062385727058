/// Divides an amount in whole cents that add up to it exactly: everyone gets the whole cents of the exact share, and the
/// cents that are left go to the largest fractions (largest remainder, Hamilton). Of equal fractions the first one wins.
package enum Apportionment {
    /// - Parameter weights: none negative; all zero means equal shares.
    package static func shares(of total: Cents, byWeight weights: [Int]) -> [Cents] {
        guard !weights.isEmpty else { return [] }
        let weights = weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1 } : weights
        let sum = weights.reduce(0, +)
        let parts = weights.map { weight in
            let product = total.rawValue.multipliedFullWidth(by: weight)
            let (quotient, remainder) = sum.dividingFullWidth(product)
            // Division goes towards zero; a share is rounded down.
            return remainder < 0 ? (quotient - 1, remainder + sum) : (quotient, remainder)
        }
        return settle(total, parts)
    }

    /// - Parameter numerators: exact shares, each a number of `denominator`ths of a cent, that add up to `total`.
    package static func shares(of total: Cents, numerators: [Int], denominator: Int) -> [Cents] {
        settle(
            total,
            numerators.map { numerator in
                let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
                return remainder < 0 ? (quotient - 1, remainder + denominator) : (quotient, remainder)
            })
    }

    private static func settle(_ total: Cents, _ parts: [(whole: Int, rest: Int)]) -> [Cents] {
        var shares = parts.map(\.whole)
        let left = total.rawValue - shares.reduce(0, +)
        let order = parts.indices.sorted { (-parts[$0].rest, $0) < (-parts[$1].rest, $1) }
        for index in order.prefix(left) { shares[index] += 1 }
        return shares.map(Cents.init(_:))
    }
}
