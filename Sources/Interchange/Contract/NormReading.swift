import Domain

/// The norms of a contract and the exceptions to them.
enum NormReading {
    /// `normen:` a block of norm: {waarde, bron}.
    static func norms(_ node: YamlNode, _ cursor: inout YamlCursor) -> [NormSetting] {
        let block = cursor.block(node, "normen", known: NormKey.allCases.map(\.rawValue)) ?? [:]
        return NormKey.allCases.compactMap { key in
            guard let entry = block[key.rawValue],
                let parts = cursor.block(entry.value, key.rawValue, known: ["waarde", "bron"])
            else { return nil }
            let source = cursor.required("bron", in: parts, of: entry.value, "moet er staan: waar komt de norm vandaan")
            guard let value = value(key, parts, entry.value, &cursor), let source else { return nil }
            return NormSetting(key: key, scope: .contract, value: value.limit, reason: source)
        }
    }

    /// `afwijkingen:` a list of {norm, gemeente | bestemming | leerling, waarde, reden}.
    static func exceptions(_ node: YamlNode, _ cursor: inout YamlCursor) -> [NormSetting] {
        var result: [NormSetting] = []
        var lines: [[String]: Int] = [:]
        for item in cursor.items(node, "afwijkingen") {
            guard let setting = exception(item, &cursor) else { continue }
            let name = [setting.key.rawValue, setting.scope.text]
            if let earlier = lines.updateValue(item.line, forKey: name) {
                cursor.report(line: item.line, setting.key.rawValue, "deze afwijking staat ook op regel \(earlier)")
            }
            result.append(setting)
        }
        return result
    }

    private static let scopes = ["gemeente", "bestemming", "leerling"]

    private static func exception(_ item: YamlNode, _ cursor: inout YamlCursor) -> NormSetting? {
        guard let parts = cursor.block(item, "afwijkingen", known: ["norm", "waarde", "reden"] + scopes) else {
            return nil
        }
        let reason = cursor.required("reden", in: parts, of: item, "moet er staan: waarom wordt er afgeweken")
        let scope = scope(parts, item, &cursor)
        guard let name = cursor.required("norm", in: parts, of: item) else { return nil }
        guard let key = NormKey(rawValue: name) else {
            let near = NearestName.suggestion(for: name, among: NormKey.allCases.map(\.rawValue))
            cursor.report(
                line: parts["norm"]?.line ?? item.line, "norm", "deze norm kennen we niet", value: name,
                advice: near.map { "Misschien bedoelt u «\($0)»." })
            return nil
        }
        guard key.isPerPupil else {
            cursor.report(line: item.line, name, "deze norm geldt voor het hele contract en kent geen afwijkingen")
            return nil
        }
        guard let value = value(key, parts, item, &cursor), let scope, let reason else { return nil }
        return NormSetting(key: key, scope: scope, value: value.limit, reason: reason)
    }

    private static func scope(
        _ parts: [String: YamlNode.Entry], _ item: YamlNode, _ cursor: inout YamlCursor
    ) -> NormScope? {
        let given = scopes.filter { parts[$0] != nil }
        guard given.count == 1, let word = given.first else {
            cursor.report(
                line: item.line, "afwijkingen", "een afwijking geldt voor één gemeente, bestemming of leerling")
            return nil
        }
        guard let name = cursor.text(parts[word]) else { return nil }
        switch word {
        case "gemeente": return .municipality(.init(name))
        case "bestemming": return .destination(.init(name))
        default: return .pupil(.init(name))
        }
    }

    /// A limit that may be "none": `waarde: geen`.
    struct Value { let limit: Int? }

    private static func value(
        _ key: NormKey, _ parts: [String: YamlNode.Entry], _ node: YamlNode, _ cursor: inout YamlCursor
    ) -> Value? {
        guard cursor.required("waarde", in: parts, of: node) != nil, let entry = parts["waarde"] else { return nil }
        return value(key, entry, &cursor)
    }

    static func value(_ key: NormKey, _ entry: YamlNode.Entry, _ cursor: inout YamlCursor) -> Value? {
        guard let text = cursor.text(entry) else { return nil }
        if ["geen", "geen grens", "onbeperkt"].contains(text.lowercased()) {
            guard DefaultNorms.entries.first(where: { $0.key == key })?.value == nil || mayBeLifted(key) else {
                cursor.report(
                    line: entry.line, key.rawValue, "deze norm kan niet «geen» zijn: het is een tijd die nodig is")
                return nil
            }
            return Value(limit: nil)
        }
        let number: Int? =
            switch key.unit {
            case .minutes: cursor.value(entry, CellFormat.minutes, expected: "aantal minuten")?.rawValue
            case .metres: cursor.value(entry, CellFormat.length, expected: "aantal meters")?.rawValue
            case .count: cursor.value(entry, CellFormat.whole, expected: "geheel getal")
            }
        guard let number else { return nil }
        guard range(key).contains(number) else {
            cursor.report(
                line: entry.value.line, key.rawValue,
                number < 0 ? "dit kan niet negatief zijn" : "dit is buiten wat mogelijk is", value: text)
            return nil
        }
        return Value(limit: number)
    }

    /// Limits may be lifted; times that something takes cannot.
    private static func mayBeLifted(_ key: NormKey) -> Bool {
        switch key {
        case .boardingTime, .boardingTimeWheelchair, .alightingTime, .alightingTimeWheelchair, .stopTimeHome,
            .stopTimeGate, .directExcess, .detourGoal, .arrivalEarliest, .arrivalLatest, .departureLatest, .breakLength,
            .schoolDays:
            false
        default: true
        }
    }

    /// Seconds, metres or a count, wide enough for any contract.
    private static func range(_ key: NormKey) -> ClosedRange<Int> {
        switch key.unit {
        case .minutes: 0...86_400
        case .metres: 0...20_000
        case .count: key == .schoolDays ? 1...366 : 1...100
        }
    }
}
