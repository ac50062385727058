package import Domain
package import Foundation

/// A comparison for spreadsheets and other programs. All forms hold the same tables, so that they cannot differ.
package struct ComparisonExport: Sendable {
    private let comparison: Comparison
    private let edition: Edition
    private let tables: [FigureTable]
    private let madeOn: PlanDate?

    /// - Parameters:
    ///   - tables: as `ComparisonTables.all`, with the table of origins behind them where there is one.
    ///   - edition: the one that the tables were made for.
    package init(_ comparison: Comparison, tables: [FigureTable], edition: Edition, madeOn: PlanDate? = nil) {
        self.comparison = comparison
        self.tables = tables
        self.edition = edition
        self.madeOn = madeOn
    }

    package var csv: Data { FigureTables(tables).csv }

    /// The `result` of an answer (`ritwijzer-antwoord/1`): whole numbers as in every document.
    package var json: JSONValue {
        [
            "edition": .string(edition.rawValue), "schoolDays": .integer(comparison.basis.schoolDays),
            "base": comparison.rows.first.map { .string($0.id.text) } ?? .null,
            "scenarios": .array(comparison.rows.map(scenario)), "tables": FigureTables(tables).json,
            "missing": .array(
                comparison.missing.map { missing in
                    .fields([
                        "id": .string(missing.id.text), "title": missing.title.map { .string($0) },
                        "faults": .array(missing.faults.map(\.json)),
                    ])
                }),
        ]
    }

    private func scenario(_ row: Comparison.Row) -> JSONValue {
        .fields([
            "id": .string(row.id.text), "title": .string(row.title), "question": .string(row.question),
            "certainty": row.certainty.map { .string($0.rawValue) }, "explanation": .string(row.certaintyText),
            "notes": .array(row.notes.map { .string($0) }),
        ])
    }

    /// One sheet for each table; in the desk edition each sheet says that it is not to be shared.
    ///
    /// - Throws: when the machine cannot write it.
    package func xlsx() throws(Fault) -> Data { try FigureTables(tables).xlsx(mark: edition.mark, madeOn: madeOn) }
}
