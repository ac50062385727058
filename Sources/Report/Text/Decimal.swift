/// Numbers as text, without a locale: Dutch for readers, with a point for drawings.
enum Decimal {
    /// One decimal and a point; a value that is not a number becomes 0, so that a drawing stays valid.
    static func drawing(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    /// `1.234,5`.
    static func dutch(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "onbekend" }
        let scale = (0..<decimals).reduce(1) { result, _ in result * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: scale)
        let sign = value < 0 && scaled != 0 ? "-" : ""
        if decimals == 0 { return sign + grouped(whole) }
        let digits = String(rest)
        return "\(sign)\(grouped(whole)),\(String(repeating: "0", count: decimals - digits.count))\(digits)"
    }

    /// `1.234`.
    static func grouped(_ value: Int) -> String {
        var digits = String(value)
        var position = digits.count - 3
        while position > (value < 0 ? 1 : 0) {
            digits.insert(".", at: digits.index(digits.startIndex, offsetBy: position))
            position -= 3
        }
        return digits
    }
}
