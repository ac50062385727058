package import Domain
package import Foundation

/// What checking an invoice gave, for a spreadsheet and for other programs.
package struct InvoiceVerdictTable: Sendable {
    private let verdicts: [InvoiceVerdict]

    package init(_ verdicts: [InvoiceVerdict]) { self.verdicts = verdicts }

    package var csv: Data {
        var text = CSVText(header: [
            "regel", "oordeel", "oorzaak", "datum", "richting", "route", "rit", "gemeente", "onderdeel", "gefactureerd",
            "verwacht", "verschil",
        ])
        for verdict in verdicts {
            text.add([
                .number(verdict.line.map(String.init) ?? ""), .text(verdict.status.rawValue),
                .text(Self.cause(verdict)),
                .text(verdict.key.date.description), .text(verdict.key.direction.rawValue),
                .text(verdict.key.route.text), .number(verdict.key.run.map(String.init) ?? ""),
                .text(verdict.key.municipality.text), .text(verdict.key.component.rawValue),
                .number(InvoiceTable.amount(verdict.billed)), .number(InvoiceTable.amount(verdict.expected)),
                .number(InvoiceTable.amount(verdict.difference)),
            ])
        }
        return text.bytes
    }

    package var json: JSONValue {
        .array(
            verdicts.map { verdict in
                .fields([
                    "line": verdict.line.map { .integer($0) }, "status": .string(verdict.status.rawValue),
                    "cause": verdict.cause.map { .string($0.rawValue) }, "detail": verdict.detail.map { .string($0) },
                    "date": .string(verdict.key.date.description), "direction": .string(verdict.key.direction.rawValue),
                    "route": .string(verdict.key.route.text), "run": verdict.key.run.map { .integer($0) },
                    "municipality": .string(verdict.key.municipality.text),
                    "component": .string(verdict.key.component.rawValue), "billed": .integer(verdict.billed.rawValue),
                    "expected": .integer(verdict.expected.rawValue),
                    "difference": .integer(verdict.difference.rawValue),
                ])
            })
    }

    private static func cause(_ verdict: InvoiceVerdict) -> String {
        (verdict.cause?.rawValue ?? "") + (verdict.detail.map { " (\($0))" } ?? "")
    }
}
