import Domain
import Foundation
import Generator
import Testing

@testable import Application

@Suite struct ScenarioLibraryTests {
    /// Scenarios by name, in a folder that lives as long as the test.
    private final class Shelf: Sendable {
        let url = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)")

        init(_ texts: [String: String]) throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for (name, text) in texts {
                try Data(("naam: \(name)\nvraag: V?\n" + text).utf8).write(to: url.appending(path: "\(name).yaml"))
            }
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        var library: ScenarioLibrary { ScenarioLibrary(folder: url.path, region: ScenarioLibraryTests.demo) }
    }

    static let demo = RegionGenerator.demo.generated().region

    private static func norm(_ minutes: Int) -> String { "wijzigingen: [ { normen: { reistijd_max: \(minutes) } } ]\n" }
    private static let wait = "wijzigingen: [ { normen: { wachten_aan_boord_max: 2 } } ]\n"

    @Test func whatOthersBuildOnComesFirstAndOnce() throws {
        let shelf = try Shelf([
            "a": Self.norm(45), "b": "basis: a\n" + Self.wait,
            "c": "basis: a\nwijzigingen: [ { groei: { groepen: [ { procent: 10 } ] } } ]\n",
            "d": "combineer: [b, c]\nwijzigingen: [ { normen: { reistijd_max: 50 } } ]\n",
        ])
        let resolved = try shelf.library.resolve("d")
        #expect(resolved.steps.map(\.scenario) == ["a", "b", "c", "d"])
        #expect(resolved.scenario.title == "d")
        let region = try resolved.apply(to: Self.demo, choices: .none)
        let norms = NormBook(region.region.contract?.norms ?? [])
        #expect(norms.resolve(.maximumRide).value == 3000)
        #expect(norms.resolve(.waitingAboard).value == 120)
        #expect(region.draws.count == 2)
    }

    @Test func theBaseIsTheRegionAsItIs() throws {
        let shelf = try Shelf([:])
        let resolved = try shelf.library.resolve("basis")
        #expect(resolved.scenario == .asItIs)
        #expect(try resolved.apply(to: Self.demo, choices: .none) == ScenarioRegion(Self.demo))
    }

    /// Which scenario is asked for, and the code, file, line and key of what is wrong.
    @Test(arguments: [
        ("zelf", "E-SCENARIO", "zelf.yaml", 3, "basis"), ("een", "E-SCENARIO-KRING", "drie.yaml", 3, "combineer"),
        ("wees", "E-SCENARIO-BESTAAT-NIET", "wees.yaml", 3, "basis"),
        ("opfout", "E-SCENARIO", "fout.yaml", 3, "reistijd_maks"),
        ("dubbel", "E-SCENARIO-TEGENSTRIJDIG", "dubbel.yaml", 3, "combineer"),
    ])
    func refuses(id: String, code: String, file: String, line: Int, column: String) throws {
        let shelf = try Shelf([
            "zelf": "basis: zelf\ncombineer: goed\n", "een": "basis: twee\ncombineer: goed\n",
            "twee": "combineer: drie\n", "drie": "combineer: een\n", "wees": "basis: goet\ncombineer: goed\n",
            "goed": Self.norm(45), "fout": "wijzigingen: [ { normen: { reistijd_maks: 45 } } ]\n",
            "opfout": "basis: fout\ncombineer: goed\n", "ook": Self.norm(60), "dubbel": "combineer: [goed, ook]\n",
        ])
        let missing = #expect(throws: MissingScenario.self) { try shelf.library.resolve(Scenario.ID(id)) }
        let fault = try #require(missing?.faults.first)
        #expect(missing?.id == Scenario.ID(id) && missing?.faults.count == 1)
        #expect(fault.code == code)
        #expect(fault.location == .init(file: file, line: line, column: column))
    }

    @Test func whatCannotBeAppliedPointsAtItsLine() throws {
        let shelf = try Shelf([
            "leeg": "wijzigingen:\n  - normen: { reistijd_max: 45 }\n"
                + "  - ander_vervoer: { vervoer: fiets, bron: x, wie: { rit_minstens: 0 } }\n"
        ])
        let missing = #expect(throws: MissingScenario.self) {
            try shelf.library.apply("leeg", to: Self.demo, choices: .none)
        }
        #expect(missing?.faults.map(\.code) == ["E-SCENARIO-LEEG"])
        #expect(missing?.faults.first?.location == .init(file: "leeg.yaml", line: 5, column: "ander_vervoer"))
    }

    /// Nobody lives near the only point.
    @Test func noPointWithinWalkingDistance() throws {
        let shelf = try Shelf([
            "ver": "wijzigingen:\n  - opstapplaatsen: { bestand: op.csv, lopen_hooguit: { 13+: 100 } }\n"
        ])
        try Data("code;lat;lon\nOP;52,9;4,8\n".utf8).write(to: shelf.url.appending(path: "op.csv"))
        let missing = #expect(throws: MissingScenario.self) {
            try shelf.library.apply("ver", to: Self.demo, choices: Self.choices)
        }
        #expect(missing?.faults.map(\.code) == ["E-OPSTAP-NIEMAND"])
        #expect(missing?.faults.first?.location == .init(file: "ver.yaml", line: 4, column: "opstapplaatsen"))
    }

    // MARK: The templates

    /// Pick-up points are really chosen; school times take a search that has tests of its own.
    private static let choices = ScenarioChoices(
        bells: { search, _ in .init([search.destinations[0]: .minutes(5)]) },
        pickups: ScenarioChoices.computed(
            on: PlanDate("2026-11-24") ?? .init(year: 2026, month: 11, day: 24)!, effort: Effort(iterationLimit: 10),
            run: LongRun()
        ).pickups)

    private static let templates = ScenarioLibrary(
        folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data/scenarios").path,
        region: demo)

    @Test(arguments: ScenarioTemplate.all.map(\.id))
    func everyTemplateFitsTheDemo(_ id: Scenario.ID) throws {
        let (scenario, changed) = try Self.templates.apply(id, to: Self.demo, choices: Self.choices)
        #expect(scenario.id == id)
        #expect(changed != ScenarioRegion(Self.demo), "the template changes nothing")
        let date = try #require(RegionGenerator.demoDate)
        for direction in Direction.allCases {
            let halves = try changed.halfDays(on: date, direction)
            #expect(halves.map(\.problem.requests.count).reduce(0, +) > 200, "\(direction.rawValue)")
        }
    }

    @Test func theTemplatesDoWhatTheySay() throws {
        let (_, pickups) = try Self.templates.apply("opstap-500m", to: Self.demo, choices: Self.choices)
        #expect(!pickups.pickups.isEmpty)
        #expect(pickups.pickups.values.allSatisfy { $0.walk.distance <= 1000 })
        let (_, nearer) = try Self.templates.apply("thuisnabij", to: Self.demo, choices: Self.choices)
        #expect(nearer.formerDestinations.count == 20)
        let (_, bicycle) = try Self.templates.apply("zelf-fietsen", to: Self.demo, choices: Self.choices)
        #expect(!bicycle.otherModes.isEmpty)
        #expect(bicycle.region.pupils.count + bicycle.otherModes.count == Self.demo.pupils.count)
        let (_, apart) = try Self.templates.apply("elk-apart", to: Self.demo, choices: Self.choices)
        #expect(apart.parts.count == 6)
        let (_, growth) = try Self.templates.apply("groei-10", to: Self.demo, choices: Self.choices)
        #expect(growth.draws.count == 2 && growth.region.pupils.count > Self.demo.pupils.count)
    }
}
