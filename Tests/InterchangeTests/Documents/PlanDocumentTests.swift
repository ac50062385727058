import Domain
import Foundation
import Testing

@testable import Interchange

@Suite("Planbestand")
struct PlanDocumentTests {
    @Test("The plan that is written is read back, and derived fields do not matter")
    func roundTrip() {
        let (plan, issues) = PlanDocument.decode(DocumentWorld.planBytes, for: DocumentWorld.problem())
        #expect(issues == [])
        #expect(plan == DocumentWorld.plan)
    }

    @Test("Costs, loads and bound are in the document")
    func derived() throws {
        let value = try JSONParser.parse(DocumentWorld.planBytes)
        let meter = DutyMeter(DocumentWorld.problem(), DocumentWorld.matrix)
        let cost = meter.cost(of: DocumentWorld.plan)
        #expect(value["cost"]?["total"] == cost.json)
        guard case .array(let duties)? = value["duties"], case .array(let stops)? = duties.first?["stops"] else {
            Issue.record("no duties")
            return
        }
        #expect(stops.first?["load"] == ["pupils": 2, "seats": 4, "wheelchairPlaces": 0])
        #expect(stops.last?["load"] == ["pupils": 0, "seats": 1, "wheelchairPlaces": 0])
        #expect(value["bound"]?["cost"] == 12_000)
        #expect(value["record"]?["seed"] == "18446744073709551615")
    }

    @Test("A plan made elsewhere needs only times and pupils")
    func minimal() {
        let text = """
            {"format": "ritwijzer-plan/1", "direction": "heen", "duties": [{"id": "1", "fleet": "V1", "start": 0,
             "end": 9, "stops": [{"place": "W1", "arrival": 1, "begin": 1, "departure": 2, "boarding": [{"pupil": "L1"}]},
             {"place": "B1", "arrival": 3, "begin": 3, "departure": 4, "alighting": ["L1"]}]}]}
            """
        let (plan, issues) = PlanDocument.decode(Data(text.utf8), for: DocumentWorld.problem())
        #expect(issues == [])
        #expect(plan?.duties.first?.stops.first?.boarding == [.init("L1")])
    }

    @Test(
        "What makes a plan unreadable is told with its path",
        arguments: [
            ("\"direction\": \"heen\"", "\"direction\": \"terug\"", "E-RICHTING", "direction"),
            ("\"fleet\": \"V1\",", "\"fleet\": \"V9\",", "E-CODE-ONBEKEND", "duties[0].fleet"),
            ("\"place\": \"W1\"", "\"place\": \"W9\"", "E-CODE-ONBEKEND", "duties[0].stops[0].place"),
            ("\"arrival\": 25800", "\"arrival\": 25800.5", "E-GETAL-GEHEEL", "duties[0].stops[0].arrival"),
            ("\"arrival\": 25800,", "", "E-VELD-ONTBREEKT", "duties[0].stops[0].arrival"),
            ("\"rule\": \"R-REISTIJD\"", "\"rule\": \"R-TIJD\"", "E-WOORD-ONBEKEND", "unplanned[0].reasons[0].rule"),
            ("\"hasAttendant\": true", "\"hasAtendant\": true", "E-VELD-ONBEKEND", "duties[0].hasAtendant"),
        ])
    func broken(old: String, new: String, code: String, path: String) {
        let text = String(decoding: DocumentWorld.planBytes, as: UTF8.self)
        let damaged = text.split(separator: old, maxSplits: 1).joined(separator: new)
        let (plan, issues) = PlanDocument.decode(Data(damaged.utf8), for: DocumentWorld.problem())
        #expect(plan == nil)
        #expect(issues.map(\.code) == [code])
        #expect(issues.first?.location.column == path)
    }

    @Test("The same duty twice is an error")
    func duplicateDuty() {
        var plan = DocumentWorld.plan
        plan.duties.append(plan.duties[0])
        let bytes = PlanDocument.encode(
            plan: plan, record: nil, problem: DocumentWorld.problem(), matrix: DocumentWorld.matrix, findings: [])
        let (read, issues) = PlanDocument.decode(bytes)
        #expect(read == nil)
        #expect(issues.map(\.location.column) == ["duties[1].id"])
    }
}
