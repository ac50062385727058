extension Figure.Reading {
    /// The unit of `Figure.value`.
    package var wholeUnit: String {
        switch self {
        case .euro: "cent"
        case .count: "aantal"
        case .minutes, .hours: "seconden"
        case .kilometres, .metres: "meter"
        case .kilograms: "gram"
        case .percent: "tienden van een procent"
        case .clock: "seconden na middernacht"
        }
    }
}

extension FigureTable.Cell {
    package var figure: Figure? {
        if case .figure(let figure) = self { return figure }
        return nil
    }
}

extension FigureTable {
    /// What the figures of a row are counted in, when that is one thing.
    package func reading(of row: Row) -> Figure.Reading? { FigureTable.only(row.cells) }

    /// What the figures of a column are counted in, when that is one thing.
    package func reading(ofColumn position: Int) -> Figure.Reading? {
        FigureTable.only(rows.map { $0.cells[position] })
    }

    /// Each column has one unit (else each row has).
    package var hasUnitsByColumn: Bool {
        columns.indices.allSatisfy { position in
            Set(rows.compactMap { $0.cells[position].figure?.reading }).count <= 1
        }
    }

    private static func only(_ cells: [Cell]) -> Figure.Reading? {
        let readings = Set(cells.compactMap { $0.figure?.reading })
        return readings.count == 1 ? readings.first : nil
    }
}
