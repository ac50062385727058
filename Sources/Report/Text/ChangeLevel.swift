import Domain

/// How strongly a change of ride time is coloured, by rounded minutes: below 2 not at all, then up to 4, up to 7, more.
/// The sign and the number say the same without colour.
enum ChangeLevel {
    static func name(_ change: Seconds) -> String {
        let minutes = Rounding.divide(abs(change.rawValue), by: 60)
        if minutes < 2 { return "" }
        return "\(change > .zero ? "worse" : "better")\(minutes <= 4 ? 1 : minutes <= 7 ? 2 : 3)"
    }
}
