import Foundation
import TestSupport
import Testing

@testable import ritwijzer_bench

@Suite("Reeksen: instanties") struct SharedInstancesTests {
    private static let shared = SharedInstances(root: PythonScript.root)

    @Test("the folder beside the checkout, unless the environment says otherwise")
    func folder() {
        let root = URL(fileURLWithPath: "/x/main")
        #expect(SharedInstances(environment: [:], root: root).path("a.txt") == "/x/shared/bench/a.txt")
        let elsewhere = SharedInstances(environment: ["RITWIJZER_SHARED": "/y"], root: root)
        #expect(elsewhere.resolve("@a.txt") == "/y/bench/a.txt")
        #expect(elsewhere.resolve("a.txt") == "a.txt")
        #expect(!elsewhere.has(SampleRuns.first))
    }

    @Test func aGeneratedCaseNeedsNothing() throws {
        let nowhere = SharedInstances(environment: ["RITWIJZER_SHARED": "/nergens"], root: PythonScript.root)
        let catalogue = Catalogue(references: References(nowhere))
        #expect(try #require(catalogue.series("eigen")).cases.allSatisfy(nowhere.has))
        #expect(try #require(catalogue.series("ab-10s")).cases.allSatisfy { !nowhere.has($0) })
    }

    @Test("names of series and of instances within a series differ")
    func names() {
        let all = Catalogue(references: References(csv: "")).all
        #expect(Set(all.map(\.name)).count == all.count)
        for series in all { #expect(Set(series.cases.map(\.instance)).count == series.cases.count) }
    }

    @Test(
        "every instance of every series is there, with a reference",
        .enabled(if: SharedData.exists("bench/best_known.csv"), "../shared is er niet"))
    func everythingIsThere() {
        for series in Catalogue(references: References(Self.shared)).all {
            for subject in series.cases {
                #expect(Self.shared.has(subject), "\(subject.instance)")
                let isKnown = subject.judge != .own && subject.instance != "n1600_s1"
                #expect((subject.reference != nil) == isKnown, "\(subject.instance)")
            }
        }
    }

    @Test func referencesAreReadByColumn() {
        let references = References(
            csv: "instance,set,objective,value,proven_optimal,source\na1,s,\"min, so\",12.5,1,\"x, y\"\nkapot\n")
        #expect(references.value("s", "a1") == 12.5)
        #expect(references.value("s", "a2") == nil)
    }

    @Test(arguments: [
        ("294.2480 FEASIBLE", 294.248), (#"{"feasible": true, "cost_eur": 1414.16, "n": 50}"#, 1414.16),
        ("23 missing 0 bad []", 23),
    ])
    func judgesTellTheirSum(output: String, cost: Double) { #expect(Judge.cost(output) == cost) }

    @Test func theMachineIsNamed() {
        #expect(Machine.model("processor : 0\nmodel name\t: Zeta | 9 CPU\n") == "Zeta / 9 CPU")
        #expect(Machine.model("") == "unknown processor")
    }
}
