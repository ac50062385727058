import Domain
import Testing

@testable import Report

/// The page says what the tables say, from which JSON, CSV and XLSX are made too.
struct ComparisonFiguresTests {
    /// Number by key, as the page carries them; a figure that is shown twice is the same twice.
    private static func cells(_ page: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for match in page.matches(of: /data-key="([^"]*)" data-value="([^"]*)"/) {
            let (key, value) = (String(match.1), String(match.2).replacing("&lt;", with: "<"))
            if let before = found[key] { try #require(before == value, "\(key)") }
            found[key] = value
        }
        return found
    }

    @Test(arguments: Edition.allCases) func everyCellIsThatOfTheTable(edition: Edition) throws {
        let input = SampleComparison(pupils: 80).input(edition)
        let shown = try Self.cells(ComparisonReport.html(input))
        let tables = ComparisonTables(input.comparison, coalitions: input.coalitions, edition: edition)
        var known: [String: String] = [:]
        for table in tables.all {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    known[HTML.escape(table.dataKey(row, column))] = cell.dataValue
                }
            }
        }
        for (key, value) in shown { #expect(known[key] == value, "\(key)") }
        #expect(shown.count > 200)
    }

    @Test(arguments: Edition.allCases) func everyFigureOfEveryScenarioIsInThePage(edition: Edition) throws {
        let input = SampleComparison(pupils: 40).input(edition)
        let shown = try Self.cells(ComparisonReport.html(input))
        let tables = ComparisonTables(input.comparison, coalitions: input.coalitions, edition: edition)
        for figure in ScenarioFigure.allCases {
            let row = try #require(tables.scenarios.rows.first { $0.key == figure.rawValue })
            for column in tables.scenarios.columns {
                #expect(shown[tables.scenarios.dataKey(row, column)] != nil, "\(figure) \(column.key)")
            }
        }
        let shares = try #require(tables.shares)
        for row in shares.rows { #expect(shown[shares.dataKey(row, shares.columns[0])] != nil) }
    }

    /// The build-up of the cost adds up to the cost in the table.
    @Test func theBuildUpAddsUp() throws {
        let input = SampleComparison(pupils: 40).input(.desk)
        for scenario in ScenarioPage.of(input) {
            let day = CostGroup.allCases.flatMap { group in scenario.halves.map { group.amount(of: $0.costs) } }
            let year = input.comparison.basis.schoolDays * day.reduce(.zero, +) + scenario.row.figures.otherModesCost
            #expect(year == scenario.row.figures.yearCost)
        }
        #expect(
            CostGroup.allCases.map(\.components.count).reduce(0, +) == TariffComponent.allCases.count,
            "each component is in one group")
    }
}
