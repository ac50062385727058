import Domain
import Foundation

/// `klachten:` a block of setting: {waarde, bron}.
enum ComplaintNormReading {
    static func norms(_ node: YamlNode, _ cursor: inout YamlCursor) -> ComplaintNorms {
        let block =
            cursor.block(
                node, "klachten", known: ComplaintNorms.Key.allCases.map(\.rawValue) + [ComplaintNorms.closedDays])
            ?? [:]
        let closed = closed(block[ComplaintNorms.closedDays], &cursor)
        return ComplaintNorms(
            ComplaintNorms.Key.allCases.compactMap { key in
                block[key.rawValue].flatMap { setting(key, $0, &cursor) }
            }, closed: closed)
    }

    /// One day, a period (`2026-12-21 t/m 2027-01-01`), or a list of those.
    private static func closed(_ entry: YamlNode.Entry?, _ cursor: inout YamlCursor) -> Set<PlanDate> {
        var days: Set<PlanDate> = []
        for text in cursor.sourcedNames(entry) {
            let ends = text.value.components(separatedBy: "t/m").map {
                PlanDate($0.trimmingCharacters(in: .whitespaces))
            }
            guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2, first <= last,
                last.daysSince1970 - first.daysSince1970 < longestPeriod
            else {
                cursor.report(
                    line: text.line, ComplaintNorms.closedDays,
                    "dit is geen dag of periode, zoals 2026-12-24 of 2026-12-21 t/m 2027-01-01", value: text.value)
                continue
            }
            for day in 0...(last.daysSince1970 - first.daysSince1970) { days.insert(first.later(days: day)) }
        }
        return days
    }

    /// In days; longer is a mistake in a year.
    private static let longestPeriod = 100

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
