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

    /// One row for each figure, as Dutch Excel opens it; `heel_getal` is the figure in whole cents, seconds and metres.
    package var csv: Data {
        var text = CSVText(header: [
            "tabel", "onderdeel", "sleutel", "wat", "kolom", "kolomnaam", "waarde", "eenheid", "heel_getal",
        ])
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) where cell != .none {
                    let words = [table.key, row.section, row.key, row.label, column.key, column.label]
                    text.add(words.map { .text($0) } + ComparisonExport.values(cell))
                }
            }
        }
        return text.bytes
    }

    private static func values(_ cell: FigureTable.Cell) -> [CSVText.Cell] {
        guard let figure = cell.figure else { return [.text(cell.dutch), .text(""), .text("")] }
        return [
            .number(figure.plain.replacing(".", with: ",")), .text(figure.reading.rawValue),
            .number(String(figure.value)),
        ]
    }

    /// The `result` of an answer (`ritwijzer-antwoord/1`): whole numbers as in every document.
    package var json: JSONValue {
        [
            "edition": .string(edition.rawValue), "schoolDays": .integer(comparison.basis.schoolDays),
            "base": comparison.rows.first.map { .string($0.id.text) } ?? .null,
            "scenarios": .array(comparison.rows.map(scenario)), "tables": .array(tables.map(table)),
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

    private func table(_ table: FigureTable) -> JSONValue {
        [
            "key": .string(table.key), "title": .string(table.title),
            "columns": .array(
                table.columns.enumerated().map { index, column in
                    .fields([
                        "key": .string(column.key), "label": .string(column.label),
                        "unit": table.hasUnitsByColumn
                            ? table.reading(ofColumn: index).map { .string($0.wholeUnit) } : nil,
                    ])
                }),
            "rows": .array(
                table.rows.map { row in
                    .fields([
                        "key": .string(row.key), "label": .string(row.label), "section": .string(row.section),
                        "unit": table.hasUnitsByColumn ? nil : table.reading(of: row).map { .string($0.wholeUnit) },
                        "cells": .array(row.cells.map(cell)),
                    ])
                }),
        ]
    }

    private func cell(_ cell: FigureTable.Cell) -> JSONValue {
        switch cell {
        case .figure(let figure): .integer(figure.value)
        case .none: .null
        case .text, .small, .hidden: .string(cell.dutch)
        }
    }

    /// One sheet for each table; in the desk edition each sheet says that it is not to be shared.
    ///
    /// - Throws: when the machine cannot write it.
    package func xlsx() throws(Fault) -> Data { try Spreadsheet.bytes(tables, mark: edition.mark, madeOn: madeOn) }
}
