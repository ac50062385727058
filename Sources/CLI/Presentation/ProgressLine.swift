import Application
import Domain

extension LongRun.Progress {
    /// `heen: zoeken · € 12.345,00 · marge hoogstens 4,3 % · 2 zonder rit · 0:12`.
    var line: String {
        var parts = ["\(title): \(phase)", cost.euroText, "marge \(CertaintyText.short(cost: cost, bound: bound))"]
        if unplanned > 0 { parts.append("\(unplanned) zonder rit") }
        return (parts + [ClockText.text(elapsed)]).joined(separator: " · ")
    }
}

extension SeriesProgress {
    /// `berekening 7 van 24 · 4 al bekend · nog ongeveer 3:40`.
    var line: String {
        var parts = ["berekening \(min(done + 1, count)) van \(count)"]
        if known > 0 { parts.append("\(known) al bekend") }
        if let left { parts.append("nog ongeveer \(ClockText.text(left))") }
        return parts.joined(separator: " · ")
    }
}

private enum ClockText {
    /// `3:07`.
    static func text(_ duration: Double) -> String {
        let seconds = Int(duration)
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }
}
