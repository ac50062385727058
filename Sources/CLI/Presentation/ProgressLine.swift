import Application
import Domain

extension LongRun.Progress {
    /// `heen: zoeken · € 12.345,00 · marge hoogstens 4,3 % · 2 zonder rit · 0:12`.
    var line: String {
        let seconds = Int(elapsed)
        let clock = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
        var parts = ["\(title): \(phase)", cost.euroText, "marge \(CertaintyText.short(cost: cost, bound: bound))"]
        if unplanned > 0 { parts.append("\(unplanned) zonder rit") }
        return (parts + [clock]).joined(separator: " · ")
    }
}
