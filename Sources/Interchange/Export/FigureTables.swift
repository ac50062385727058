package import Domain
package import Foundation

/// Tables of figures for spreadsheets and other programs. All forms hold the same numbers, so that they cannot differ.
package struct FigureTables: Sendable {
    private let tables: [FigureTable]

    package init(_ tables: [FigureTable]) { self.tables = tables }

    /// One row for each figure, as Dutch Excel opens it; `heel_getal` is the figure in whole cents, seconds and metres.
    package var csv: Data {
        var text = CSVText(header: [
            "tabel", "onderdeel", "sleutel", "wat", "kolom", "kolomnaam", "waarde", "eenheid", "heel_getal",
        ])
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) where cell != .none {
                    let words = [table.key, row.section, row.key, row.label, column.key, column.label]
                    text.add(words.map { .text($0) } + FigureTables.values(cell))
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

    package var json: JSONValue { .array(tables.map(table)) }

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

    /// One sheet for each table, which says for whom it is.
    ///
    /// - Throws: when the machine cannot write it.
    package func xlsx(mark: String, madeOn: PlanDate?) throws(Fault) -> Data {
        try Spreadsheet.bytes(tables, mark: mark, madeOn: madeOn)
    }
}
