import Domain
import Foundation
import Testing

@testable import Interchange

@Suite("Probleembestand")
struct ProblemDocumentTests {
    @Test("What is written is read back, to the byte", arguments: Direction.allCases, [false, true])
    func roundTrip(direction: Direction, withMatrix: Bool) {
        let problem = DocumentWorld.problem(
            direction, travel: withMatrix ? .matrix(DocumentWorld.matrix) : .estimate(.standard))
        let bytes = ProblemDocument.encode(problem)
        let (read, issues) = ProblemDocument.decode(bytes)
        #expect(issues == [])
        #expect(read == problem)
        #expect(read.map(ProblemDocument.encode) == bytes)
    }

    @Test("Fields with a default may be left out")
    func defaults() throws {
        let text = """
            {"format": "ritwijzer-probleem/1", "direction": "heen",
             "places": [{"id": "S", "latitude": 52.6, "longitude": 4.7}, {"id": "B", "latitude": 52.7, "longitude": 4.8}],
             "destinations": [{"id": "school", "place": "B"}], "depots": [{"id": "S", "place": "S"}],
             "vehicleTypes": [{"id": "auto", "configurations": [{"seats": 4}]}],
             "fleet": [{"id": "A", "type": "auto", "depot": "S", "count": 1}],
             "requests": [{"pupil": "L1", "place": "S", "destination": "school", "bell": 30600}],
             "tariff": {"rates": {"auto": {"kilometer": 3825}}}}
            """
        let (problem, issues) = ProblemDocument.decode(Data(text.utf8))
        #expect(issues == [])
        let read = try #require(problem)
        #expect(read.travel == .estimate(.standard))
        #expect(read.gates == [Gate(id: "school")])
        #expect(read.requests.first?.needs == Needs())
        #expect(read.fleet.first?.shift == TimeWindow(0, 129_600))
        #expect(read.tariff.rates["auto"]?[.kilometre] == Rate(3825))
    }

    @Test("A problem whose references are not listed is written so that they resolve")
    func danglingReferences() {
        var problem = DocumentWorld.problem()
        problem.gates = []
        problem.norms.set(NormSetting(key: .maximumRide, scope: .pupil("L9"), value: 60, reason: "rijdt vandaag niet"))
        let (read, issues) = ProblemDocument.decode(ProblemDocument.encode(problem))
        #expect(issues == [])
        #expect(read?.gates == [Gate(id: "P1")])
        #expect(read?.norms.settings.count == problem.norms.settings.count - 1)
    }
}
