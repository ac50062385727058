import Domain

/// The figures of one scenario as a reader sees them.
struct FigureText {
    let scenario: ScenarioPage
    private let source: FigureSource

    init(_ scenario: ScenarioPage, _ source: FigureSource) {
        self.scenario = scenario
        self.source = source
    }

    private var column: String { scenario.row.id.text }

    /// nil when it is not known, or may not be shown.
    func value(_ figure: ScenarioFigure) -> Int? { source.value(figure.rawValue, column) }

    func text(_ figure: ScenarioFigure) -> String {
        source.text(figure.rawValue, column, none: nothing(figure)) { text(figure, $0) }
    }

    func cell(_ figure: ScenarioFigure) -> DataTable.Cell {
        source.cell(figure.rawValue, column, none: nothing(figure)) { text(figure, $0) }
    }

    /// The word for how sure the difference is.
    var certainty: DataTable.Cell {
        var cell = source.cell("zekerheid", column) { String($0) }
        cell.content = CertaintyMark(certainty: scenario.row.certainty).html
        return cell
    }

    private func text(_ figure: ScenarioFigure, _ value: Int) -> String {
        switch figure.reading {
        case .euro: figure == .difference ? Money.signed(Cents(value)) : Money.whole(Cents(value))
        case .minutes: Words.minutes(Seconds(value))
        case .hours: "\(Decimal.dutch(Double(value) / 3600, decimals: 1)) uur"
        case .metres: "\(Decimal.grouped(value)) m"
        case .kilometres: "\(Decimal.dutch(Double(value) / 1000, decimals: 0)) km"
        case .kilograms: "\(Decimal.dutch(Double(value) / 1000, decimals: 0)) kg"
        case .clock: Words.clock(Seconds(value))
        case .percent: Certificate.short(tenths: value)
        case .count: Decimal.grouped(value)
        }
    }

    private func nothing(_ figure: ScenarioFigure) -> String {
        switch figure {
        case .emission: "onbekend"
        case .aboveCheapest: "niet bewezen"
        default: "–"
        }
    }
}
