import Domain

/// One scenario as the page knows it: its letter, figures and plans.
struct ScenarioPage {
    /// 0 is the base.
    let number: Int
    let row: Comparison.Row
    let result: ScenarioResult
    /// Heen before terug, parts in their order.
    let halves: [HalfFigures]

    var isBase: Bool { number == 0 }
    var anchor: Anchor { Anchor("scenario").sub("s", number) }

    /// `basis`, `A`, `B`…: short enough to say at a table.
    var letter: String { ScenarioPage.letter(number) }
    /// `A. Reistijd hooguit 45 minuten`.
    var name: String { isBase ? "Basis. \(row.title)" : "\(letter). \(row.title)" }
    /// As in the middle of a sentence: `de basis`, `scenario A`.
    var subject: String { isBase ? "de basis" : "scenario \(letter)" }

    static func letter(_ number: Int) -> String {
        guard number > 0 else { return "basis" }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let (round, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
        return String(letters[place]) + (round == 0 ? "" : String(round + 1))
    }

    func halves(_ direction: Direction) -> [HalfFigures] { halves.filter { $0.direction == direction } }
    var directions: [Direction] { Direction.allCases.filter { !halves($0).isEmpty } }
    var rides: [RideFigure] { halves.flatMap(\.rides) }

    /// In the order of the comparison; a row without a result, or the other way round, is left out.
    static func of(_ input: ComparisonReportInput) -> [ScenarioPage] {
        let results = Dictionary(input.results.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var part = 0
        return input.comparison.rows.compactMap { row in results[row.id].map { (row, $0) } }.enumerated().map {
            number, pair in
            let halves = pair.1.parts.map { planned in
                part += 1
                return HalfFigures(
                    .init(stored: planned.stored, matrix: planned.matrix), number: part, showsDate: false)
            }
            return ScenarioPage(number: number, row: pair.0, result: pair.1, halves: halves)
        }
    }
}
