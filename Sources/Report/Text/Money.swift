import Domain

/// Amounts as a reader of a year's total wants them: in whole euros.
enum Money {
    static func euros(_ amount: Cents) -> Double { Double(amount.rawValue) / 100 }

    /// `€ 1.234`, rounded half up.
    static func whole(_ amount: Cents) -> String {
        "€\u{A0}\(Decimal.grouped(Rounding.divide(amount.rawValue, by: 100)))"
    }

    /// `€ 1.234 meer`, `€ 1.234 minder`, `gelijk`.
    static func difference(_ amount: Cents) -> String {
        if amount == .zero { return "gelijk" }
        return "\(whole(amount < .zero ? -amount : amount)) \(amount < .zero ? "minder" : "meer")"
    }

    /// `+ € 1.234`, `− € 1.234`: with a sign, for a column of differences.
    static func signed(_ amount: Cents) -> String {
        if amount == .zero { return whole(amount) }
        return "\(amount < .zero ? "−" : "+")\u{A0}\(whole(amount < .zero ? -amount : amount))"
    }

    /// Beside an axis.
    static func tick(_ euros: Double) -> String { "€\u{A0}\(Decimal.dutch(euros, decimals: 0))" }
}
