import Domain
import Testing

@testable import Report

struct ScenarioChangesTests {
    private static func lines(_ number: Int, edition: Edition = .desk, edit: (inout ScenarioResult) -> Void = { _ in })
        throws -> [String]
    {
        var input = SampleComparison(pupils: 40).input(edition)
        edit(&input.results[number])
        let scenarios = ScenarioPage.of(input)
        return ScenarioChanges(
            scenario: try #require(scenarios.dropFirst(number).first), base: scenarios[0], edition: edition
        ).lines
    }

    @Test(arguments: [
        (1, "norm, langste reistijd, van vertrek bij de instapplaats tot aankomst: 45 min in plaats van 60 min"),
        (3, "schooltijden van Het Kompas: begin +20 min, einde +20 min"),
        (4, "naar een bestemming dichter bij huis: 7 leerlingen"),
        (5, "fiets in plaats van het leerlingenvervoer: 3 leerlingen (bron van de vergoeding: verzonnen)"),
    ])
    func whatWasChangedIsTold(number: Int, line: String) throws { #expect(try Self.lines(number) == [line]) }

    @Test func smallNumbersStayAtTheDesk() throws {
        #expect(try Self.lines(5, edition: .shared)[0].contains("minder dan 5 leerlingen"))
    }

    @Test func normsOfADestinationAreTold() throws {
        let lines = try Self.lines(3) { result in
            result.parts[0].stored.problem.norms.set(
                NormSetting(key: .maximumRide, scope: .destination("B1"), value: 1800, reason: "scenario"))
            result.parts[0].stored.problem.norms.set(
                NormSetting(key: .maximumRide, scope: .pupil("L101"), value: 1800, reason: "scenario"))
        }
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("norm voor bestemming B1, langste reistijd"))
        #expect(lines[0].hasSuffix("30 min in plaats van geen eigen norm"))
    }

    @Test func aScenarioThatChangesNothingSaysSo() throws {
        #expect(try Self.lines(3) { $0.input.movedBells = [:] } == ["niets dat de berekening raakt"])
    }

    @Test func fleetAndPartsAreTold() throws {
        let lines = try Self.lines(3) { result in
            result.input.movedBells = [:]
            result.input.region.fleet = [
                FleetEntry(id: "F1", type: "bus", depot: "S1", count: 3, shifts: [:])
            ]
            result.input.parts = [
                .init(name: "Alkmaar", municipalities: ["Alkmaar"]),
                .init(name: "Bergen en Heiloo", municipalities: ["Bergen", "Heiloo"]),
            ]
        }
        #expect(lines == ["voertuigen, taxibus: 3 in plaats van 0", "apart gepland: Alkmaar / Bergen en Heiloo"])
    }
}
