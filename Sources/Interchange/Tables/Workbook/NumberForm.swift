/// What a number in a cell stands for, by the cell's number format (ECMA-376 part 1, §18.8.30 and 31).
enum NumberForm: Hashable, Sendable {
    case plain
    case date
    case time
    case dateTime
    /// Hours that do not stop at 24: `[h]:mm`.
    case duration
    /// Shown with at least so many digits, and words around them: `"L"000`.
    case padded(prefix: String, digits: Int, suffix: String)

    init(builtIn: Int) {
        switch builtIn {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 18...21, 32, 33, 45, 47, 55, 56: self = .time
        case 22: self = .dateTime
        case 46: self = .duration
        default: self = .plain
        }
    }

    /// - Parameter code: as files have it, with English letters; a few programs write Dutch ones (`jjjj`, `uu`).
    init(code: String) {
        let code = String(code.prefix { $0 != ";" })
        if ["general", "standaard", "@"].contains(code.lowercased()) {
            self = .plain
            return
        }
        let letters = NumberForm.letters(of: code)
        if letters.isElapsed {
            self = .duration
        } else if let form = NumberForm(letters: letters.text) {
            self = form
        } else {
            self = NumberForm.padding(code)
        }
    }

    /// - Returns: nil when the letters are neither of a date nor of a time.
    private init?(letters: String) {
        let hasHour = letters.contains { "hus".contains($0) }
        let hasDay = letters.contains { "dyj".contains($0) } || letters.contains("mmm")
        if hasHour && hasDay {
            self = .dateTime
        } else if hasHour {
            self = .time
        } else if hasDay || letters.contains("m") {
            self = .date
        } else {
            return nil
        }
    }

    /// The letters that are no text, in lower case, and whether hours or minutes run on.
    private static func letters(of code: String) -> (text: String, isElapsed: Bool) {
        var text = ""
        var isElapsed = false
        var rest = code.lowercased()[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if ["h", "hh", "u", "uu", "m", "mm", "s", "ss"].contains(inside) { isElapsed = true }
            default: text.append(character)
            }
        }
        return (text.replacing("am/pm", with: "h").replacing("a/p", with: "h"), isElapsed)
    }

    /// `0000`, `"L"000`, `000\a`: zeros with fixed words around them; anything else is plain.
    private static func padding(_ code: String) -> NumberForm {
        var prefix = ""
        var suffix = ""
        var digits = 0
        var rest = code[...]
        while let character = rest.popFirst() {
            var word = ""
            switch character {
            case "0":
                guard suffix.isEmpty else { return .plain }
                digits += 1
                continue
            case "\"":
                word = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(word.count + 1)
            case "\\": word = rest.popFirst().map(String.init) ?? ""
            case " ", "-": word = String(character)
            default: return .plain
            }
            if digits == 0 { prefix += word } else { suffix += word }
        }
        return digits > 1 || (digits == 1 && !(prefix + suffix).isEmpty)
            ? .padded(prefix: prefix, digits: digits, suffix: suffix) : .plain
    }
}
