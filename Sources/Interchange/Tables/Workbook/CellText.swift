import Foundation

/// Writes a number of a sheet as a person sees it there, in the forms that the importers read.
struct CellText {
    let forms: [NumberForm]
    let countsFrom1904: Bool

    /// - Parameter value: as the file has it: `46258.3229166`, `1.2E-3`. What is no number is taken as text.
    func number(_ value: [UInt8], style: Int, to bytes: inout [UInt8]) {
        let form = forms.indices.contains(style) ? forms[style] : .plain
        if form == .plain, CellText.isShortWhole(value) {
            bytes += value
            return
        }
        let text = String(decoding: value, as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            bytes += value
            return
        }
        bytes += Array(self.text(number, form).utf8)
    }

    private func text(_ number: Double, _ form: NumberForm) -> String {
        switch form {
        case .plain: CellText.plain(number)
        case .padded(let prefix, let digits, let suffix):
            if let whole = Int(exactly: number.rounded()), whole >= 0 {
                prefix + String(repeating: "0", count: max(0, digits - String(whole).count)) + String(whole) + suffix
            } else {
                CellText.plain(number)
            }
        case .date, .time, .dateTime, .duration:
            ExcelMoment(number, countsFrom1904: countsFrom1904)?.text(form) ?? CellText.plain(number)
        }
    }

    /// With the fifteen digits that a spreadsheet keeps, without an exponent where that is readable.
    static func plain(_ number: Double) -> String {
        if abs(number) < 1e15, let whole = Int(exactly: number) { return String(whole) }
        let text = "\(number)"
        guard text.contains("e") || text.count(where: \.isNumber) > 15 else { return text }
        let short = String(format: "%.15g", number)
        guard short.contains("e"), abs(number) < 1e15 else { return short }
        var fixed = String(format: "%.15f", number)
        while fixed.hasSuffix("0") { fixed.removeLast() }
        return fixed.hasSuffix(".") ? String(fixed.dropLast()) : fixed
    }

    /// `2026-08-24T07:45:00`, a form that Excel itself hardly ever writes.
    func isoDate(_ value: [UInt8], to bytes: inout [UInt8]) {
        let text = String(decoding: value, as: UTF8.self)
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            bytes += value
            return
        }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
        bytes += Array((clock == "00:00:00" ? parts[0] : "\(parts[0]) \(clock)").utf8)
    }

    /// Digits only, and few enough to be exact.
    private static func isShortWhole(_ value: [UInt8]) -> Bool {
        value.count <= 15 && value.allSatisfy { (0x30...0x39).contains($0) }
    }
}
