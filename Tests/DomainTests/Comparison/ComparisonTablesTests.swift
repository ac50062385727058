import Domain
import TestSupport
import Testing

struct ComparisonTablesTests {
    private let comparison = Comparison(
        base: ScenarioWorld.result("basis"), others: [ScenarioWorld.result("een-bus", TinyWorld.oneBus)])

    @Test(
        arguments: [
            (Figure(-1_234_567_89, .euro), "-1234567.89", "-1.234.567,89"), (Figure(5, .euro), "0.05", "0,05"),
            (Figure(3601, .minutes), "60.1", "60,1"), (Figure(3600, .minutes), "60.0", "60,0"),
            (Figure(-61, .minutes), "-1.0", "-1,0"), (Figure(7740, .hours), "2.2", "2,2"),
            (Figure(12_350, .kilometres), "12.4", "12,4"), (Figure(850, .metres), "850", "850"),
            (Figure(76_000, .kilograms), "76.0", "76,0"), (Figure(27_899, .clock), "07:44", "07:44"),
            (Figure(21, .percent), "2.1", "2,1"), (Figure(1234, .count), "1234", "1.234"),
        ])
    func aFigureIsRoundedInOnePlace(figure: Figure, plain: String, dutch: String) {
        #expect(figure.plain == plain && figure.dutch == dutch)
    }

    @Test func theDeskSeesEveryFigure() throws {
        let tables = ComparisonTables(comparison, edition: .desk)
        for figure in ScenarioFigure.allCases {
            for row in comparison.rows {
                let cell = try #require(tables.scenarios.cell(row: figure.rawValue, column: row.id.text))
                #expect(cell == figure.figure(row).map(FigureTable.Cell.figure) ?? .none)
            }
        }
        #expect(tables.scenarios.cell(row: "zekerheid", column: "een-bus") == .text("zeker"))
        #expect(tables.groups.cell(row: "gemeente/Oost", column: "een-bus/langer") == .figure(Figure(2, .count)))
        #expect(tables.groups.cell(row: "gemeente/Oost", column: "basis/langst") == .figure(Figure(27 * 60, .minutes)))
        #expect(tables.pupils?.rows.count == 16)
        let longest = try #require(tables.longest)
        #expect(longest.rows.count == 16, "eight rides in each of two scenarios")
        let rides = longest.rows.prefix(8).compactMap { $0.cells[3].figure?.value }
        #expect(rides == rides.sorted(by: >) && rides.first == comparison.rows[0].figures.worstRide.rawValue)
        #expect(tables.frontier == nil && tables.shares == nil)
    }

    @Test func whatIsSharedHoldsNoSmallCountAndNoPupil() {
        let tables = ComparisonTables(comparison, edition: .shared)
        #expect(tables.pupils == nil && tables.longest == nil)
        #expect(tables.scenarios.cell(row: "leerlingen", column: "basis") == .small)
        #expect(tables.scenarios.cell(row: "kosten_per_leerling", column: "basis") == .hidden)
        #expect(tables.groups.cell(row: "gemeente/Oost", column: "leerlingen") == .small)
        #expect(tables.groups.cell(row: "gemeente/Oost", column: "een-bus/langer") == .hidden)
        #expect(tables.groups.cell(row: "gemeente/Oost", column: "een-bus/langst") == .hidden)
        #expect(tables.scenarios.cell(row: "kosten_jaar", column: "basis") == .figure(Figure(120_000_00, .euro)))
    }

    @Test func theSumOfTheGroupsGivesNoSmallGroupAway() {
        // Twelve, three and twenty pupils: the three may not follow from the total.
        var large = comparison
        large.groups = [("A", 12), ("B", 3), ("C", 20)].map { name, pupils in
            .init(
                grouping: .municipality, name: name, scenario: "basis", pupils: pupils, longer: 0, shorter: 0,
                meanRide: 60, meanChange: 0, worstRide: 90)
        }
        large.rows[0].figures.pupils = 35
        let groups = ComparisonTables(large, edition: .shared).groups
        #expect(groups.rows.map { $0.cells[0] } == [.hidden, .small, .figure(Figure(20, .count))])
        #expect(groups.rows.map { $0.cells[1] == .hidden } == [false, true, false])
    }

    @Test func aTotalThatWouldTellIsLeftOutEverywhere() {
        // One and five add up to six: whoever sees six knows both.
        var large = comparison
        large.groups = [("A", 1), ("B", 5)].map { name, pupils in
            .init(
                grouping: .municipality, name: name, scenario: "basis", pupils: pupils, longer: 0, shorter: 0,
                meanRide: 60, meanChange: 0, worstRide: 90)
        }
        large.rows[0].figures.pupils = 6
        let tables = ComparisonTables(large, edition: .shared)
        #expect(tables.scenarios.cell(row: "leerlingen", column: "basis") == .hidden)
        #expect(tables.groups.rows.map { $0.cells[0] } == [.hidden, .hidden])
    }

    @Test func theSharesTableAddsUp() throws {
        let plans = [(["A"], 60), (["B"], 50), (["A", "B"], 91)].map { members, cost in
            Coalitions.Plan(
                members: Set(members.map { Municipality.ID($0) }), yearCost: Cents(cost), yearBound: 0, isSound: true)
        }
        let uses = ["A", "B"].map {
            Coalitions.Use(municipality: Municipality.ID($0), pupils: 1, directLength: 1, rideTime: 1)
        }
        let tables = ComparisonTables(
            comparison, coalitions: try Coalitions(uses: uses, plans: plans), edition: .shared)
        let costs = try #require(tables.coalitions)
        #expect(costs.cell(row: "A+B", column: "kosten_jaar") == .figure(Figure(91, .euro)))
        #expect(costs.cell(row: "A+B", column: "besparing_jaar") == .figure(Figure(19, .euro)))
        #expect(costs.cell(row: "A", column: "besparing_jaar") == .figure(Figure(0, .euro)))
        let table = try #require(tables.shares)
        #expect(table.cell(row: "A", column: "Shapley") == .figure(Figure(51, .euro)))
        #expect(table.cell(row: "B", column: "Shapley") == .figure(Figure(40, .euro)))
        #expect(table.cell(row: "samen", column: "Shapley") == .figure(Figure(91, .euro)))
        #expect(table.cell(row: "samen", column: "alleen") == .figure(Figure(110, .euro)))
    }
}
