import Domain

/// Times of day as people and spreadsheets write them. What can mean two things is never chosen between: it comes back
/// with what it may mean.
enum ClockReading: Equatable, Sendable {
    case moment(Seconds)
    /// In the order of what is most probable; empty when it is no time at all.
    case unclear([Seconds])

    /// `7:45`, `07.45`, `7u45`, `0745`, `7:45:30`, `0,322916` (the fraction of a day that a spreadsheet stores), and the
    /// time of a moment such as `23-11-2026 7:45`.
    init(_ text: String) {
        let plain = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
        if let moment = CellFormat.clock(plain) ?? ClockReading.fraction(plain) ?? ClockReading.ofMoment(plain) {
            self = .moment(moment)
        } else {
            let single = ClockReading.lostZero(plain) ?? ClockReading.spoken(plain)
            self = .unclear(ClockReading.lostDigit(plain) ?? single.map { [$0] } ?? [])
        }
    }

    /// Three decimals or more: fewer are hours and minutes.
    private static func fraction(_ text: String) -> Seconds? {
        let parts = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard parts.count == 2, parts[0] == "0", parts[1].count >= 3, let value = CellFormat.decimal(text) else {
            return nil
        }
        return Seconds(Int((value * 86_400).rounded()))
    }

    private static func ofMoment(_ text: String) -> Seconds? {
        let parts = text.split { $0 == " " || $0 == "t" }.map(String.init)
        guard parts.count == 2, PlanDate(parts[0]) != nil else { return nil }
        return CellFormat.clock(parts[1])
    }

    /// `745`: a spreadsheet made a number of `0745`, or this is no time.
    private static func lostZero(_ text: String) -> Seconds? {
        text.count == 3 ? CellFormat.clock("0" + text) : nil
    }

    /// `7.5`: half past seven, five past, or 7.50 of which a spreadsheet dropped the zero. `7:5`: five past, or ten to.
    private static func lostDigit(_ text: String) -> [Seconds]? {
        guard let form = text.wholeMatch(of: /([0-9]{1,2})([.,:])([0-9])( ?uur)?/), let hour = Int(form.output.1),
            let digit = Int(form.output.3), hour < 24
        else { return nil }
        var minutes = form.output.2 == ":" ? [] : [digit * 6]
        minutes += [digit] + (digit < 6 ? [digit * 10] : [])
        var seen: Set<Int> = []
        return minutes.filter { seen.insert($0).inserted }.map { Seconds(hour * 3600 + $0 * 60) }
    }

    /// `kwart voor 8`, `half negen`, `5 over half 9`, `tien over zeven`. Hours of the afternoon are meant when nobody rides
    /// in the night.
    private static func spoken(_ text: String) -> Seconds? {
        var words = text.split { " .,".contains($0) }.map(String.init).filter {
            !["uur", "om", "ca", "circa"].contains($0)
        }
        guard let hour = words.popLast().flatMap(number), (1...12).contains(hour) else { return nil }
        var minutes = hour * 60
        if words.last == "half" {
            minutes -= 30
            words.removeLast()
        }
        switch words.count {
        case 0: break
        case 2:
            guard let distance = words[0] == "kwart" ? 15 : number(words[0]), distance < 30 else { return nil }
            switch words[1] {
            case "voor": minutes -= distance
            case "over", "na": minutes += distance
            default: return nil
            }
        default: return nil
        }
        return Seconds((minutes < 6 * 60 ? minutes + 12 * 60 : minutes) * 60)
    }

    private static func number(_ word: String) -> Int? {
        let names = [
            "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
            "veertien", "vijftien",
        ]
        let key = TableColumn.key(word)
        return names.firstIndex(of: key).map { $0 + 1 } ?? Int(key)
    }

    /// `Misschien bedoelt u 7:45.`
    static func advice(_ proposals: [Seconds]) -> String? {
        guard !proposals.isEmpty else { return nil }
        let times = proposals.map(\.clockText)
        guard times.count > 1, let last = times.last else { return "Misschien bedoelt u \(times[0])." }
        return "Misschien bedoelt u \(times.dropLast().joined(separator: ", ")) of \(last): schrijf uren en minuten."
    }
}
