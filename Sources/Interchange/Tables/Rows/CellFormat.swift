import Domain

/// How Dutch spreadsheets write things, from text to values. Each function gives nil for what it does not understand.
enum CellFormat {
    /// `1821AB`, `1821 ab`. The letters SA, SD and SS, which are never given out, are those of invented addresses.
    static func postcode(_ text: String) -> String? {
        let squeezed = text.filter { !$0.isWhitespace }.uppercased()
        let characters = Array(squeezed.utf8)
        guard characters.count == 6, characters[0] != UInt8(ascii: "0"),
            characters[0..<4].allSatisfy({ (0x30...0x39).contains($0) }),
            characters[4..<6].allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return squeezed
    }

    /// `1821AB`, or only its four digits.
    static func postcodeOrFour(_ text: String) -> String? {
        if text.count == 4, let number = Int(text), (1000...9999).contains(number) { return text }
        return postcode(text)
    }

    static func yesOrNo(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ja", "j", "yes", "y", "x", "1", "true", "waar": true
        case "nee", "n", "no", "0", "false", "onwaar", "-": false
        default: nil
        }
    }

    /// `12`, `12,5`, `12.5`; with a decimal comma or a full stop, without thousands separators.
    static func decimal(_ text: String) -> Double? {
        let plain = text.replacing(",", with: ".")
        guard !plain.isEmpty, plain.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
            plain.count <= 24
        else { return nil }
        return Double(plain)
    }

    static func whole(_ text: String) -> Int? {
        let number = text.hasSuffix(",0") || text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard !number.isEmpty, number.count <= 12, number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") })
        else { return nil }
        return Int(number)
    }

    /// `8:30`, `08.30`, `8u30`, `8u`, `0830`, `08:30:00`, optionally with `uur` behind it.
    static func clock(_ text: String) -> Seconds? {
        var plain = text.lowercased().filter { !$0.isWhitespace }
        if plain.hasSuffix("uur") { plain.removeLast(plain.dropLast(3).contains { !$0.isNumber } ? 3 : 2) }
        guard !plain.isEmpty, plain.allSatisfy({ $0.isASCII && ($0.isNumber || ":.uh".contains($0)) }) else {
            return nil
        }
        var parts = plain.split(omittingEmptySubsequences: false) { !$0.isNumber }.map(String.init)
        if parts.count == 1, plain.count == 4 { parts = [String(plain.prefix(2)), String(plain.suffix(2))] }
        if parts.count == 2, parts[1].isEmpty, plain.hasSuffix("u") || plain.hasSuffix("h") { parts[1] = "00" }
        guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].count),
            parts.dropFirst().allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]), let minute = Int(parts[1]),
            let second = parts.count == 3 ? Int(parts[2]) : 0, hour <= 24, minute < 60, second < 60
        else { return nil }
        let moment = Seconds(hour * 3600 + minute * 60 + second)
        return moment <= Seconds(86_400) ? moment : nil
    }

    /// `24-11-2026`, or with the hour: `24-11-2026 9:15`, `2026-11-24T09:15`.
    static func moment(_ text: String) -> LocalMoment? {
        let parts = text.split(maxSplits: 1) { $0.isWhitespace || $0 == "T" }
        guard let first = parts.first, let date = PlanDate(String(first)) else { return nil }
        guard parts.count == 2 else { return LocalMoment(date) }
        return clock(String(parts[1])).flatMap { $0 < Seconds(86_400) ? LocalMoment(date, $0) : nil }
    }

    /// A number of minutes, also with a decimal comma: `45`, `1,5`, `45 min`.
    static func minutes(_ text: String) -> Seconds? {
        var plain = text.lowercased().filter { !$0.isWhitespace }
        for unit in ["minuten", "minuut", "min."] + ["min", "m"] where plain.hasSuffix(unit) {
            plain.removeLast(unit.count)
            break
        }
        guard let value = decimal(plain), abs(value) < 100_000 else { return nil }
        let seconds = (value * 60).rounded()
        return abs(seconds - value * 60) < 0.001 ? Seconds(Int(seconds)) : nil
    }

    /// Metres: `800`, `800 m`, `0,8 km`.
    static func length(_ text: String) -> Metres? {
        var plain = text.lowercased().filter { !$0.isWhitespace }
        var unit = 1.0
        if plain.hasSuffix("km") {
            unit = 1000
            plain.removeLast(2)
        } else if plain.hasSuffix("meter") {
            plain.removeLast(5)
        } else if plain.hasSuffix("m") {
            plain.removeLast()
        }
        guard let value = decimal(plain), abs(value * unit) < 10_000_000 else { return nil }
        return Metres(Int((value * unit).rounded()))
    }

    /// `ma di wo`, `ma, wo`, `ma-vr`, `maandag t/m donderdag`, `alle`.
    static func weekdays(_ text: String) -> Set<Weekday>? {
        let plain = text.lowercased().replacing("tot en met", with: "-").replacing("t/m", with: "-")
        if ["alle", "alle dagen", "elke dag", "alle schooldagen"].contains(plain) { return Set(Weekday.schoolDays) }
        var result: Set<Weekday> = []
        let spaced = plain.replacing("-", with: " - ")
        let words = spaced.split { " ,;/+&|".contains($0) || $0.isWhitespace }.map(String.init).filter { $0 != "en" }
        var isRange = false
        var previous: Weekday?
        for word in words {
            if word == "-" {
                guard previous != nil, !isRange else { return nil }
                isRange = true
                continue
            }
            guard let day = weekday(word) else { return nil }
            if isRange, let first = previous {
                guard first < day else { return nil }
                result.formUnion(Weekday.allCases.filter { first <= $0 && $0 <= day })
            } else {
                result.insert(day)
            }
            previous = day
            isRange = false
        }
        return result.isEmpty || isRange ? nil : result
    }

    private static func weekday(_ word: String) -> Weekday? {
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        return Weekday.allCases.first { $0.rawValue == plain || $0.dutchName == plain }
    }

    /// `heen`, `terug`, `heen en terug`, `beide`, `h/t`.
    static func directions(_ text: String) -> Set<Direction>? {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0 != "en" }
        var result: Set<Direction> = []
        for word in words {
            switch word {
            case "heen", "h", "ochtend": result.insert(.toSchool)
            case "terug", "t", "middag": result.insert(.fromSchool)
            case "beide", "retour", "ht": result.formUnion(Direction.allCases)
            default: return nil
            }
        }
        return result.isEmpty ? nil : result
    }

    /// Codes with commas, semicolons, bars or white space between them.
    static func codes(_ text: String) -> [String] {
        text.split { ",;|".contains($0) || $0.isWhitespace }.map(String.init)
    }

    /// `8+0|6+1|4+2`; a lone `8` is `8+0`.
    static func configurations(_ text: String) -> [SeatConfiguration]? {
        let parts = text.split(omittingEmptySubsequences: false) { "|/;,".contains($0) }
        let read = parts.compactMap { part -> SeatConfiguration? in
            let numbers = part.split(separator: "+", omittingEmptySubsequences: false).map {
                whole($0.filter { !$0.isWhitespace })
            }
            guard (1...2).contains(numbers.count), let seats = numbers[0],
                let chairs = numbers.count == 2 ? numbers[1] : 0,
                (0...100).contains(seats), (0...50).contains(chairs), seats + chairs > 0
            else { return nil }
            return SeatConfiguration(seats: seats, wheelchairPlaces: chairs)
        }
        return read.count == parts.count ? read : nil
    }
}
