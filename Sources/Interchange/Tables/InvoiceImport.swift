package import Domain

/// Reads an invoice that is to be checked.
package enum InvoiceImport {
    package static func read(_ bytes: [UInt8], fileName: String) -> ImportResult<BilledLine> {
        var rows = TableRows(bytes, fileName: fileName, schema: .invoice)
        var lines: [Sourced<BilledLine>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let line = line(&reader)
            rows.take(reader, line, into: &lines)
        }
        return rows.result(lines)
    }

    private static func line(_ row: inout RowReader) -> BilledLine? {
        let date = row.required("datum") == nil ? nil : row.date("datum")
        let direction: Direction? = row.required("richting") == nil ? nil : direction(&row)
        let route = row.required("route")
        let run = row.count("rit", in: 1...999)
        let municipality = row.required("gemeente")
        let amount =
            row.required("bedrag") == nil
            ? nil : row.value("bedrag", CellFormat.amount, expected: "bedrag zoals 1.234,56")
        let component: TariffComponent? =
            row.required("onderdeel") == nil
            ? nil
            : row.value(
                "onderdeel",
                { text in TariffComponent(rawValue: text.lowercased().replacing(" ", with: "_")) },
                expected: "onderdeel dat we kennen: \(TariffWords.all)")
        guard let date, let direction, let route, let municipality, let amount, let component else { return nil }
        return BilledLine(
            key: .init(
                date: date, direction: direction, route: .init(route), run: run, component: component,
                municipality: .init(municipality)), amount: amount)
    }

    private static func direction(_ row: inout RowReader) -> Direction? {
        row.value(
            "richting", { text in CellFormat.directions(text).flatMap { $0.count == 1 ? $0.first : nil } },
            expected: "heen of terug")
    }
}

extension CellFormat {
    /// Euros with at most two decimals: `1.234,56`, `€ -12,5`, `1234.56`, `12`, `(12,50)` for a negative one.
    static func amount(_ text: String) -> Cents? {
        var plain = text.filter { !$0.isWhitespace && $0 != "€" && $0 != "\u{A0}" }
        var isNegative = false
        if plain.hasPrefix("("), plain.hasSuffix(")") {
            isNegative = true
            plain = String(plain.dropFirst().dropLast())
        }
        if plain.hasPrefix("-") || plain.hasPrefix("−") {
            isNegative.toggle()
            plain.removeFirst()
        } else if plain.hasSuffix("-") {
            isNegative.toggle()
            plain.removeLast()
        }
        // With both signs, or with groups of three, a full stop parts thousands.
        let groups = plain.split(separator: ".", omittingEmptySubsequences: false)
        if plain.contains(",") || groups.count > 2 || (groups.count == 2 && groups[1].count == 3) {
            guard groups.dropFirst().allSatisfy({ $0.prefix { $0 != "," }.count == 3 }) else { return nil }
            plain = groups.joined()
        }
        let parts = plain.replacing(".", with: ",").split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 9, parts.last?.count ?? 0 <= 9,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let euros = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return Cents((isNegative ? -1 : 1) * euros * 100) }
        guard (1...2).contains(parts[1].count), let rest = Int(parts[1]) else { return nil }
        return Cents((isNegative ? -1 : 1) * (euros * 100 + (parts[1].count == 1 ? rest * 10 : rest)))
    }
}
