/// A table of figures: the one form that HTML, JSON, CSV and XLSX are made from.
package struct FigureTable: Hashable, Codable, Sendable {
    package struct Column: Hashable, Codable, Sendable {
        /// Stable, for other programs: a scenario's id, or that and a word (`thuisnabij/langer`).
        package var key: String
        /// Dutch.
        package var label: String

        package init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    package enum Cell: Hashable, Codable, Sendable {
        case figure(Figure)
        case text(String)
        /// A count of 1 to 4 that is not shown.
        case small
        /// Not shown, because a small count would follow from it.
        case hidden
        /// There is nothing to say, or it is not known.
        case none

        /// For `data-value`, JSON and every program: `123450` (cents), `< 5`, empty.
        package var dataValue: String {
            switch self {
            case .figure(let figure): String(figure.value)
            default: dutch
            }
        }

        /// For readers, without a unit.
        package var dutch: String {
            switch self {
            case .figure(let figure): figure.dutch
            case .text(let text): text
            case .small: "< 5"
            case .hidden: "niet getoond"
            case .none: ""
            }
        }
    }

    package struct Row: Hashable, Codable, Sendable {
        /// Stable: `kosten_per_jaar`, `gemeente/Alkmaar`.
        package var key: String
        /// Dutch.
        package var label: String
        /// Heading that neighbouring rows share: `Geld`, `gemeente`.
        package var section: String
        /// As many as there are columns.
        package var cells: [Cell]

        package init(key: String, label: String, section: String, cells: [Cell]) {
            self.key = key
            self.label = label
            self.section = section
            self.cells = cells
        }
    }

    /// The name of the sheet: `vergelijking`.
    package var key: String
    package var title: String
    package var columns: [Column]
    package var rows: [Row]

    package init(key: String, title: String, columns: [Column], rows: [Row]) {
        self.key = key
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// By key: `cell(row: "kosten_per_jaar", column: "basis")`.
    package func cell(row: String, column: String) -> Cell? {
        guard let position = columns.firstIndex(where: { $0.key == column }) else { return nil }
        return rows.first { $0.key == row }?.cells[position]
    }

    /// What a page writes at a cell, so that a test can hold it against the other outputs:
    /// `vergelijking/kosten_per_jaar/basis`.
    package func dataKey(_ row: Row, _ column: Column) -> String { "\(key)/\(row.key)/\(column.key)" }
}
