import Domain

/// `klachten:` a block of setting: {waarde, bron}.
enum ComplaintNormReading {
    static func norms(_ node: YamlNode, _ cursor: inout YamlCursor) -> ComplaintNorms {
        let block = cursor.block(node, "klachten", known: ComplaintNorms.Key.allCases.map(\.rawValue)) ?? [:]
        return ComplaintNorms(
            ComplaintNorms.Key.allCases.compactMap { key in
                block[key.rawValue].flatMap { setting(key, $0, &cursor) }
            })
    }

    private static func setting(
        _ key: ComplaintNorms.Key, _ entry: YamlNode.Entry, _ cursor: inout YamlCursor
    ) -> ComplaintNorms.Setting? {
        guard let parts = cursor.block(entry.value, key.rawValue, known: ["waarde", "bron"]),
            let source = cursor.required("bron", in: parts, of: entry.value, "moet er staan: waar komt dit vandaan"),
            cursor.required("waarde", in: parts, of: entry.value) != nil, let value = parts["waarde"],
            let text = cursor.text(value)
        else { return nil }
        if ["geen", "geen grens"].contains(text.lowercased()) {
            return ComplaintNorms.Setting(key: key, value: nil, source: source)
        }
        let number =
            key.isDuration
            ? cursor.value(value, CellFormat.minutes, expected: "aantal minuten")?.rawValue
            : cursor.value(value, CellFormat.whole, expected: "geheel getal")
        guard let number else { return nil }
        guard (key.isDuration ? 0...86_400 : 0...1000).contains(number) else {
            cursor.report(line: value.value.line, key.rawValue, "dit is buiten wat mogelijk is", value: text)
            return nil
        }
        return ComplaintNorms.Setting(key: key, value: number, source: source)
    }
}
