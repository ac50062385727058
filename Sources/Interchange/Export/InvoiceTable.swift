package import Domain
package import Foundation

/// Invoice lines as a table that a controller can recompute by hand and `controleer factuur` can read.
package struct InvoiceTable: Sendable {
    private let rows: [InvoiceRow]
    private let billing: Billing

    package init(rows: [InvoiceRow], billing: Billing) {
        self.rows = rows
        self.billing = billing
    }

    package static let header = [
        "datum", "richting", "vervoerder", "route", "rit", "gemeente", "voertuigtype", "onderdeel", "aantal", "eenheid",
        "tarief", "regelbedrag", "aandeel", "verdeling", "bedrag",
    ]

    package var csv: Data {
        var text = CSVText(header: Self.header)
        for row in rows { text.add(cells(row)) }
        return text.bytes
    }

    private func cells(_ row: InvoiceRow) -> [CSVText.Cell] {
        [
            .text(row.key.date.description), .text(row.key.direction.rawValue), .text(row.carrier?.text ?? ""),
            .text(row.key.route.text), .number(row.key.run.map(String.init) ?? ""),
            .text(row.key.municipality.text), .text(row.vehicleType.text), .text(row.key.component.rawValue),
            .number(InvoiceTable.quantity(row.line)), .text(InvoiceTable.unit(row.line.component)),
            .number(row.line.rate.euroText), .number(InvoiceTable.amount(row.line.amount)),
            .number(InvoiceTable.decimals(row.weight, row.weights, 4)), .text(billing.key.rawValue),
            .number(InvoiceTable.amount(row.share)),
        ]
    }

    /// In whole seconds, metres and cents, as every document.
    package var json: JSONValue {
        .array(
            rows.map { row in
                .fields([
                    "date": .string(row.key.date.description), "direction": .string(row.key.direction.rawValue),
                    "carrier": row.carrier.map { .string($0.text) }, "route": .string(row.key.route.text),
                    "run": row.key.run.map { .integer($0) }, "municipality": .string(row.key.municipality.text),
                    "vehicleType": .string(row.vehicleType.text), "component": .string(row.key.component.rawValue),
                    "quantity": .integer(row.line.quantity), "rate": .integer(row.line.rate.rawValue),
                    "lineAmount": .integer(row.line.amount.rawValue), "weight": .integer(row.weight),
                    "weights": .integer(row.weights), "amount": .integer(row.share.rawValue),
                ])
            })
    }

    /// One sheet, with the total of each municipality on a second one.
    ///
    /// - Throws: when the machine cannot write it.
    package func xlsx() throws(Fault) -> Data {
        let lines = FigureTable(
            key: "factuur", title: "Factuurregels, verdeling \(billing.key.rawValue)",
            columns: Self.columns.map { .init(key: $0, label: $0) },
            rows: rows.enumerated().map { index, row in
                FigureTable.Row(
                    key: "regel \(index + 1)",
                    label: "\(row.key.date) \(row.key.direction.rawValue) route \(row.key.route)",
                    section: row.key.municipality.text, cells: figures(row))
            })
        let totals = FigureTable(
            key: "totalen", title: "Per gemeente", columns: [.init(key: "bedrag", label: "bedrag")],
            rows: Dictionary(grouping: rows, by: \.key.municipality).sorted { $0.key < $1.key }.map { id, rows in
                FigureTable.Row(
                    key: id.text, label: id.text, section: "gemeente",
                    cells: [.figure(Figure(rows.map(\.share.rawValue).reduce(0, +), .euro))])
            })
        return try Spreadsheet.bytes(
            [lines, totals], mark: "Bedragen zonder btw. \(billing.basis.meaning)", madeOn: nil)
    }

    private static let columns = [
        "vervoerder", "rit", "voertuigtype", "onderdeel", "aantal", "eenheid", "tarief", "regelbedrag", "aandeel",
        "bedrag",
    ]

    private func figures(_ row: InvoiceRow) -> [FigureTable.Cell] {
        [
            .text(row.carrier?.text ?? ""), .text(row.key.run.map(String.init) ?? ""), .text(row.vehicleType.text),
            .text(row.key.component.rawValue), .text(InvoiceTable.quantity(row.line)),
            .text(InvoiceTable.unit(row.line.component)), .text(row.line.rate.euroText),
            .figure(Figure(row.line.amount.rawValue, .euro)),
            .text(InvoiceTable.decimals(row.weight, row.weights, 4)), .figure(Figure(row.share.rawValue, .euro)),
        ]
    }

    /// `-1234,50`.
    static func amount(_ amount: Cents) -> String {
        let (euros, cents) = abs(amount.rawValue).quotientAndRemainder(dividingBy: 100)
        return "\(amount < .zero ? "-" : "")\(euros),\(cents < 10 ? "0" : "")\(cents)"
    }

    private static func quantity(_ line: InvoiceLine) -> String {
        line.component.divisor == 1 ? String(line.quantity) : decimals(line.quantity, line.component.divisor, 4)
    }

    private static func unit(_ component: TariffComponent) -> String {
        switch component.divisor {
        case 3600: "uur"
        case 1000: "km"
        case 2: "dag"
        default: "keer"
        }
    }

    private static func decimals(_ value: Int, _ divisor: Int, _ count: Int) -> String {
        guard divisor != 0 else { return "1" }
        let scale = (0..<count).reduce(1) { result, _ in result * 10 }
        let scaled = Rounding.divide(value * scale, by: divisor)
        var digits = String(scaled % scale)
        digits = String(repeating: "0", count: count - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(scaled / scale)" + (digits.isEmpty ? "" : ",\(digits)")
    }
}
